package org.slipway.target.simulated.device;

import java.util.List;
import java.util.TreeSet;

/**
 * What the machine did to the network around it, and what passed between them.
 *
 * @param files of shared folders, below {@code server\share}
 * @param granted folders of state stores that are asked for and not yet given back
 * @param received and sent in bytes
 */
public record Outside(Tree<FileData> files, List<String> granted, long received, long sent) {
    public Outside {
        granted = List.copyOf(granted);
    }

    public static Outside untouched() {
        return new Outside(Tree.empty(), List.of(), 0, 0);
    }

    public Outside withFiles(Tree<FileData> other) {
        return new Outside(other, granted, received, sent);
    }

    public Outside granting(String folder) {
        var all = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(granted);
        all.add(folder);
        return new Outside(files, List.copyOf(all), received, sent);
    }

    public Outside without(String folder) {
        return new Outside(files, granted.stream().filter(each -> !each.equalsIgnoreCase(folder)).toList(), received, sent);
    }

    public Outside with(long moreReceived, long moreSent) {
        return new Outside(files, granted, received + moreReceived, sent + moreSent);
    }
}
