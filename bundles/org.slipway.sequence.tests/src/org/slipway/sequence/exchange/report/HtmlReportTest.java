package org.slipway.sequence.exchange.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.report.FidelityReport.Part;

class HtmlReportTest {
    private static final String EVIL = "</td><script>alert('x')</script> <img src=\"http://elsewhere.example/a.png\">";

    private static Line line(Fate fate, Account.Part part, String where) {
        return new Line(fate, part, where, "step @" + fate, 7, fate == Fate.MAPPED ? "" : "told why");
    }

    private static Part part(String name, Line... lines) {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.setId("a");
        sequence.setName(name);
        sequence.setOrigin(Format.MDT);
        return new Part("shared/ts.xml", new Imported(sequence, List.of(), List.of(), new Account(List.of(lines)), List.of()));
    }

    private static String page(Part... parts) {
        return HtmlReport.of(new FidelityReport(List.of(parts)));
    }

    private static Part usual() {
        return part("Client", line(Fate.MAPPED, Account.Part.ELEMENT, "Install"), line(Fate.MAPPED, Account.Part.ATTRIBUTE, "Install"), line(Fate.NOTED, Account.Part.ATTRIBUTE, "Install"),
                line(Fate.KEPT, Account.Part.VARIABLE, "Install > Join"), line(Fate.KEPT, Account.Part.ELEMENT, "Install > Join"), line(Fate.MAPPED, Account.Part.ELEMENT, "Done"));
    }

    /** The numbers of the rows of a table that begins with this heading, the last of each row being its sum. */
    private static List<List<Integer>> rows(String page, String after) {
        String table = page.substring(page.indexOf("<table class=\"sum\">", page.indexOf(after)));
        Matcher row = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL).matcher(table.substring(0, table.indexOf("</table>")));
        return row.results().map(each -> Pattern.compile("<td>(\\d+)</td>").matcher(each.group(1)).results().map(number -> Integer.valueOf(number.group(1))).toList())
                .filter(numbers -> !numbers.isEmpty()).toList();
    }

    private static void addsUp(List<List<Integer>> rows) {
        rows.forEach(row -> assertEquals(row.getLast(), row.subList(0, row.size() - 1).stream().mapToInt(Integer::intValue).sum(), rows::toString));
        for (int column = 0; column < rows.getLast().size(); column++) {
            int at = column;
            assertEquals(rows.getLast().get(at), rows.subList(0, rows.size() - 1).stream().mapToInt(row -> row.get(at)).sum(), rows::toString);
        }
    }

    @Test
    void theCountsAddUpBothWaysToWhatTheFileHolds() {
        List<List<Integer>> rows = rows(page(usual()), "<h2>");

        assertEquals(4, rows.size());
        assertEquals(List.of(3, 1, 2, 6), rows.getLast());
        addsUp(rows);
    }

    @Test
    void severalSequencesHaveASumOfThemAllWithLinksToEach() {
        String page = page(usual(), part("Server", line(Fate.NOTED, Account.Part.ELEMENT, "Apply")));

        List<List<Integer>> rows = rows(page, "<h1>");
        assertEquals(List.of(3, 2, 2, 7), rows.getLast());
        addsUp(rows);
        assertTrue(page.contains("<a href=\"#s2\">Server</a>"), page);
        assertTrue(page.contains("<section id=\"s2\">"), page);
    }

    @Test
    void everyLinkOfThePageLeadsToOnePlaceInIt() {
        String page = page(usual(), usual());

        List<String> places = Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(each -> each.group(1)).toList();
        assertEquals(places.size(), places.stream().distinct().count(), places::toString);
        List<String> links = Pattern.compile(" href=\"([^\"]+)\"").matcher(page).results().map(each -> each.group(1)).toList();
        assertFalse(links.isEmpty());
        assertEquals(List.of(), links.stream().filter(link -> !link.startsWith("#") || !places.contains(link.substring(1))).toList());
    }

    @Test
    void everyLineOfTheAccountIsThereAndTheBoxesSayWhichAreShown() {
        String page = page(usual());

        for (Fate fate : Fate.values()) {
            assertEquals(usual().account().count(fate), page.split("step @" + fate, -1).length - 1, fate::name);
        }
        assertEquals(List.of("mapped", "noted checked", "kept checked"), Pattern.compile("<input type=\"checkbox\" id=\"(\\w+)\"( checked)?>").matcher(page).results()
                .map(each -> each.group(1) + (each.group(2) == null ? "" : each.group(2))).toList());
        assertTrue(page.contains("class=\"entry has-kept\" open"), page);
        assertTrue(page.contains("class=\"entry has-mapped has-noted\">"), page);
    }

    @Test
    void anEntryOfVeryManyLinesIsClosedSoThatTheNextOnesAreSeen() {
        String page = page(part("Package", IntStream.range(0, 500).mapToObj(i -> line(Fate.KEPT, Account.Part.ELEMENT, "Package")).toArray(Line[]::new)));

        assertTrue(page.contains("class=\"entry has-kept\"><summary>Package"), page);
    }

    @Test
    void ofVeryManyLinesThoseThatAreSimplyMappedAreCountedAlone() {
        Line[] many = Stream.concat(IntStream.range(0, 30_000).mapToObj(i -> line(Fate.MAPPED, Account.Part.ELEMENT, "Step " + i)), Stream.of(line(Fate.KEPT, Account.Part.ELEMENT, "Last")))
                .toArray(Line[]::new);
        String page = page(part("Large", many));

        assertEquals(List.of(30_000, 0, 1, 30_001), rows(page, "<h2>").getLast());
        assertFalse(page.contains("Step 17"));
        assertTrue(page.contains("step @KEPT"));
        assertFalse(page.contains("id=\"mapped\""));
    }

    @Test
    void nothingThatTheFileSaysIsMoreThanText() {
        String page = page(part(EVIL, new Line(Fate.KEPT, Account.Part.ELEMENT, EVIL, EVIL, 3, EVIL + "\u0000\u001b[2J")));

        assertEquals("", Pattern.compile("<(script|img|link|iframe)").matcher(page).results().map(each -> each.group()).collect(Collectors.joining()));
        assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)"), page);
        assertEquals("", page.replaceAll("[^\\p{Cntrl}]|\\s", ""));
    }

    @Test
    void thePageTakesNothingFromElsewhereAndForbidsItToo() {
        String page = page(usual());

        assertTrue(page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"), page);
        assertFalse(Pattern.compile("https?:|url\\(|@import|src=").matcher(page).find(), page);
    }
}
