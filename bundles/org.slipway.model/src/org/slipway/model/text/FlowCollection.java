package org.slipway.model.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A mapping or list between brackets, taken apart so that its members can be put together anew: each with what stands before
 * it and with the comment behind it on its line. Members that stay are written as they were, character for character.
 */
final class FlowCollection {

    /**
     * A member of the collection as it is to be.
     *
     * @param from which of the old members it is; -1 for a new one
     */
    record Piece(int from, String text) {
    }

    private record Member(int start, int end, String lead, String trail) {
        boolean beginsALine() {
            return lead.indexOf('\n') >= 0;
        }
    }

    private final String text;
    private final int open;
    private final int close;
    private final List<Member> members = new ArrayList<>();
    private final String indent;
    /** What follows the opening bracket on its line, and what stands before the closing one. */
    private String head = "";
    private String tail = "";
    private boolean lastComma;

    private FlowCollection(String text, Lines lines, int open, int close, List<Integer> ends) {
        this.text = text;
        this.open = open;
        this.close = close;
        split(ends);
        this.indent = members.stream().filter(Member::beginsALine).reduce((first, second) -> second)
                .map(member -> member.lead().substring(member.lead().lastIndexOf('\n') + 1))
                .orElseGet(() -> " ".repeat(lines.column(open) + 1));
    }

    /**
     * @param ends where the members end, in their order
     * @return empty for a pair that stands in a list without braces
     */
    static Optional<FlowCollection> of(String text, Lines lines, YamlNode node, List<Integer> ends) {
        int open = node.start();
        while (open < node.end() && (text.charAt(open) == '&' || text.charAt(open) == '!')) {
            while (open < node.end() && !Character.isWhitespace(text.charAt(open))) {
                open++;
            }
            open = lines.skipSpaces(open);
        }
        int close = node.end() - 1;
        if (open >= close || "{[".indexOf(text.charAt(open)) < 0 || "}]".indexOf(text.charAt(close)) < 0) {
            return Optional.empty();
        }
        return Optional.of(new FlowCollection(text, lines, open, close, ends));
    }

    private void split(List<Integer> ends) {
        int at = open + 1;
        String trail = "";
        for (int i = 0; i < ends.size(); i++) {
            int start = skip(at);
            String gap = text.substring(at, start);
            int lineBreak = gap.indexOf('\n');
            String sameLine = lineBreak < 0 ? "" : gap.substring(0, lineBreak);
            String lead = lineBreak < 0 ? gap : gap.substring(lineBreak);
            if (i == 0) {
                head = sameLine;
            } else {
                trailing(trail, sameLine);
            }
            int end = ends.get(i);
            int comma = skip(end);
            if (text.charAt(comma) == ':') { // a key whose value is left out
                end = comma + 1;
                comma = skip(end);
            }
            lastComma = text.charAt(comma) == ',';
            trail = lastComma ? text.substring(end, comma) : "";
            members.add(new Member(start, end, lead, ""));
            at = lastComma ? comma + 1 : end;
        }
        String rest = text.substring(at, close);
        int lineBreak = rest.indexOf('\n');
        tail = lineBreak < 0 ? rest : rest.substring(lineBreak);
        String sameLine = lineBreak < 0 ? "" : rest.substring(0, lineBreak);
        if (members.isEmpty()) {
            head = sameLine;
        } else {
            trailing(trail, sameLine);
        }
    }

    /** A comma may stand behind the comment, on the next line; written anew it stands before. */
    private void trailing(String beforeComma, String behindComma) {
        Member last = members.removeLast();
        String trail = beforeComma.indexOf('#') < 0 ? behindComma
                : beforeComma.stripTrailing() + (behindComma.isBlank() ? "" : "\n " + behindComma.strip());
        members.add(new Member(last.start(), last.end(), last.lead(), trail));
    }

    /** The next position that holds neither white space nor a comment. */
    private int skip(int from) {
        int at = from;
        while (at < close && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? Math.max(at + 1, text.indexOf('\n', at)) : at + 1;
        }
        return at;
    }

    int open() {
        return open;
    }

    int close() {
        return close;
    }

    int start(int member) {
        return members.get(member).start();
    }

    int end(int member) {
        return members.get(member).end();
    }

    /** A member's text below comments of its own. */
    String commented(List<String> comments, String member) {
        return comments.isEmpty() ? member
                : comments.stream().map(comment -> "\n" + indent + comment).collect(Collectors.joining()) + "\n" + indent + member;
    }

    /** The collection with these members, in this order; comments above a member that goes stay. */
    String with(List<Piece> pieces) {
        var out = new StringBuilder().append(text.charAt(open)).append(head);
        boolean comment = head.indexOf('#') >= 0;
        var stays = new BitSet();
        pieces.stream().mapToInt(Piece::from).filter(member -> member >= 0).forEach(stays::set);
        int told = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            var left = new StringBuilder();
            for (; told < piece.from(); told++) {
                left.append(left(told, stays));
            }
            String lead = lead(piece, i == 0);
            boolean below = (comment || !left.isEmpty()) && lead.indexOf('\n') < 0;
            out.append(left).append(below ? "\n" + indent : lead).append(piece.text());
            if (i < pieces.size() - 1 || lastComma) {
                out.append(',');
            }
            String trail = trail(piece, stays);
            out.append(trail.startsWith("#") ? " " : "").append(trail);
            comment = trail.indexOf('#') >= 0;
        }
        for (; told < members.size(); told++) {
            String left = left(told, stays);
            out.append(left);
            comment |= !left.isEmpty();
        }
        return out.append(comment && tail.indexOf('\n') < 0 ? "\n" + indent : "").append(tail).append(text.charAt(close)).toString();
    }

    private String lead(Piece piece, boolean first) {
        Optional<Member> old = piece.from() < 0 ? Optional.empty() : Optional.of(members.get(piece.from()));
        if (old.filter(Member::beginsALine).isPresent()) {
            return old.get().lead();
        }
        boolean wasFirst = piece.from() == 0;
        if (old.isPresent() && wasFirst == first) {
            return old.get().lead();
        }
        if (first) {
            return members.isEmpty() ? "" : members.getFirst().beginsALine() ? "\n" + indent : members.getFirst().lead();
        }
        return !members.isEmpty() && members.getLast().beginsALine() ? "\n" + indent : " ";
    }

    /** The comment behind a member, and behind those that stood on its line and go. */
    private String trail(Piece piece, BitSet stays) {
        if (piece.from() < 0) {
            return "";
        }
        int last = piece.from();
        while (last + 1 < members.size() && !members.get(last + 1).beginsALine() && !stays.get(last + 1)) {
            last++;
        }
        return members.get(last).trail();
    }

    private String left(int member, BitSet stays) {
        String lead = members.get(member).lead();
        return !stays.get(member) && lead.indexOf('#') >= 0 ? lead.substring(0, lead.lastIndexOf('\n')) : "";
    }
}
