package org.slipway.engine.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.slipway.engine.fleet.PlanRows.Place;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.target.Target;

/** Listens to the run of one machine and keeps what became of each entry. */
final class Course implements RunListener {
    /** What became of an entry. */
    enum Fate { UNREACHED, SWITCHED_OFF, SKIPPED, DONE, FORGIVEN, FAILED, REFUSED }

    /** An entry that failed; the run may have gone on. */
    record Failure(int number, long code, String text) {
    }

    private final PlanRows rows;
    private final Target target;
    private final Fate[] fates;
    private final long[] millis;
    private final List<Failure> failures = new ArrayList<>();
    private long began;

    Course(PlanRows rows, Target target) {
        this.rows = rows;
        this.target = target;
        this.fates = new Fate[rows.count()];
        this.millis = new long[rows.count()];
        Arrays.fill(fates, Fate.UNREACHED);
    }

    @Override
    public void happened(Event event, boolean again) {
        if (again) {
            return;
        }
        if (event instanceof Decided decided) {
            decided(decided);
        } else if (event instanceof Starting) {
            began = target.clock().millis();
        } else if (event instanceof Ended ended) {
            ended(ended);
        }
    }

    private void decided(Decided decided) {
        Place place = rows.at(decided.entry());
        switch (decided.choice()) {
            case DISABLED -> Arrays.fill(fates, place.number(), place.after(), Fate.SWITCHED_OFF);
            case CONDITION -> Arrays.fill(fates, place.number(), place.after(), Fate.SKIPPED);
            case REFUSED -> failed(place, Fate.REFUSED, 0, decided.why());
            case RUN -> fates[place.number()] = place.step() ? fates[place.number()] : Fate.DONE;
        }
    }

    private void ended(Ended ended) {
        Place place = rows.at(ended.entry());
        millis[place.number()] += target.clock().millis() - began;
        if (ended.result() == Result.FAILED) {
            failed(place, Fate.FORGIVEN, ended.code(), ended.text());
        } else {
            fates[place.number()] = Fate.DONE;
        }
    }

    private void failed(Place place, Fate fate, long code, String text) {
        fates[place.number()] = fate;
        failures.add(new Failure(place.number(), code, text));
        Place at = place;
        while (!at.entry().entry().isContinueOnError() && at.around() >= 0) {
            at = rows.all().get(at.around());
            fates[at.number()] = Fate.FORGIVEN;
        }
    }

    /** The run is over, and not well: what failed last was not forgiven, nor was what is around it. */
    void fell() {
        if (!failures.isEmpty()) {
            int number = failures.getLast().number();
            while (number >= 0) {
                fates[number] = fates[number] == Fate.REFUSED ? Fate.REFUSED : Fate.FAILED;
                number = rows.all().get(number).around();
            }
        }
    }

    Fate fate(int number) {
        return fates[number];
    }

    long millis(int number) {
        return millis[number];
    }

    List<Failure> failures() {
        return failures;
    }
}
