#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* Starts a program so many times, one after the other, reads what it writes and waits for its end; prints the seconds that one took. */
int main(int argc, char **argv) {
    if (argc < 3) {
        return 2;
    }
    int times = atoi(argv[1]);
    struct timespec begun, ended;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    for (int i = 0; i < times; i++) {
        int pipes[2];
        if (pipe(pipes) != 0) {
            return 3;
        }
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipes[1], 1);
        posix_spawn_file_actions_adddup2(&actions, pipes[1], 2);
        posix_spawn_file_actions_addclose(&actions, pipes[0]);
        posix_spawn_file_actions_addclose(&actions, pipes[1]);
        pid_t child;
        if (posix_spawn(&child, argv[2], &actions, NULL, argv + 2, environ) != 0) {
            return 3;
        }
        posix_spawn_file_actions_destroy(&actions);
        close(pipes[1]);
        char buffer[4096];
        while (read(pipes[0], buffer, sizeof buffer) > 0) {
        }
        close(pipes[0]);
        int status;
        waitpid(child, &status, 0);
    }
    clock_gettime(CLOCK_MONOTONIC, &ended);
    printf("%.9f", ((ended.tv_sec - begun.tv_sec) + (ended.tv_nsec - begun.tv_nsec) / 1e9) / times);
    return 0;
}
