package org.slipway.model.kinds;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that Windows has for time zones; each of the first part goes on with “Standard Time”. */
final class WindowsZones {
    private static final String STANDARD = """
            AUS Central|AUS Eastern|Afghanistan|Alaskan|Aleutian|Altai|Arab|Arabian|Arabic|Argentina|Astrakhan|Atlantic|Aus Central W.
            Azerbaijan|Azores|Bahia|Bangladesh|Belarus|Bougainville|Canada Central|Cape Verde|Caucasus|Cen. Australia|Central America
            Central Asia|Central Brazilian|Central Europe|Central European|Central Pacific|Central|Chatham Islands|China|Cuba|Dateline
            E. Africa|E. Australia|E. Europe|E. South America|Easter Island|Eastern|Egypt|Ekaterinburg|FLE|Fiji|GMT|GTB|Georgian|Greenland
            Greenwich|Haiti|Hawaiian|India|Iran|Israel|Jordan|Kaliningrad|Kamchatka|Korea|Libya|Line Islands|Lord Howe|Magadan|Magallanes
            Marquesas|Mauritius|Mid-Atlantic|Middle East|Montevideo|Morocco|Mountain|Myanmar|N. Central Asia|Namibia|Nepal|New Zealand
            Newfoundland|Norfolk|North Asia East|North Asia|North Korea|Omsk|Pacific SA|Pacific|Pakistan|Paraguay|Qyzylorda|Romance
            Russia Time Zone 10|Russia Time Zone 11|Russia Time Zone 3|Russian|SA Eastern|SA Pacific|SA Western|SE Asia|Saint Pierre|Sakhalin
            Samoa|Sao Tome|Saratov|Singapore|South Africa|South Sudan|Sri Lanka|Sudan|Syria|Taipei|Tasmania|Tocantins|Tokyo|Tomsk|Tonga
            Transbaikal|Turkey|Turks And Caicos|US Eastern|US Mountain|Ulaanbaatar|Venezuela|Vladivostok|Volgograd|W. Australia
            W. Central Africa|W. Europe|W. Mongolia|West Asia|West Bank|West Pacific|Yakutsk|Yukon""";

    static final Set<String> NAMES = Stream.concat(
            Stream.of(STANDARD.split("[|\n]")).map(each -> each.startsWith("Russia Time Zone") ? each : each + " Standard Time"),
            Stream.of("Central Standard Time (Mexico)", "Eastern Standard Time (Mexico)", "Mountain Standard Time (Mexico)",
                    "Pacific Standard Time (Mexico)", "UTC", "UTC-02", "UTC-08", "UTC-09", "UTC-11", "UTC+12", "UTC+13"))
            .collect(Collectors.toUnmodifiableSet());

    private WindowsZones() {
    }
}
