package org.slipway.sequence.exchange.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.slipway.sequence.exchange.report.FidelityReport;
import org.slipway.sequence.exchange.report.HtmlReport;
import org.slipway.sequence.exchange.report.JsonReport;
import org.slipway.sequence.exchange.report.TextReport;

/** What a report's file is, which its name says by the ending. */
public enum ReportFile {
    HTML(HtmlReport::of), JSON(JsonReport::text), TXT(TextReport::of);

    private final Function<FidelityReport, String> writer;

    ReportFile(Function<FidelityReport, String> writer) {
        this.writer = writer;
    }

    /** Empty for a name with another ending. */
    public static Optional<ReportFile> named(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return fileName.lastIndexOf('.') < 0 ? Optional.empty()
                : Arrays.stream(values()).filter(each -> each.name().equals(ending)).findFirst();
    }

    public String text(FidelityReport report) {
        return writer.apply(report);
    }
}
