package org.slipway.target.simulated;

import java.util.Locale;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;

/** Reads what an answer file says about a Windows that sets itself up. */
final class AnswerFiles {
    /** What is answered; nothing where the file says nothing. */
    record Answers(Optional<String> computer, Optional<String> domain, Optional<String> workgroup, String account, String password, Optional<String> language,
            Optional<String> timeZone, Optional<String> owner, Optional<String> organization, Optional<String> productKey) {
        /** The password stays out of it. */
        @Override
        public String toString() {
            return "answers for " + computer.orElse("a machine without a name");
        }
    }

    Answers read(String text) throws ProblemException {
        XmlElement root = XmlReading.of(text, "the answer file");
        var found = new Found();
        for (XmlElement settings : root.children()) {
            if (!"windowsPE".equals(settings.attribute("pass").orElse(""))) {
                found.collect(settings);
            }
        }
        return found.answers();
    }

    /** The last that is said of each holds. */
    private static final class Found {
        private Optional<String> computer = Optional.empty();
        private Optional<String> domain = Optional.empty();
        private Optional<String> workgroup = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<String> timeZone = Optional.empty();
        private Optional<String> owner = Optional.empty();
        private Optional<String> organization = Optional.empty();
        private Optional<String> key = Optional.empty();
        private String accountDomain = "";
        private String account = "";
        private String password = "";

        void collect(XmlElement element) {
            if (element.isElement() && element.name().toLowerCase(Locale.ROOT).equals("credentials")) {
                accountDomain = child(element, "Domain");
                account = child(element, "Username");
                password = child(element, "Password");
                return;
            }
            take(element);
            element.children().forEach(this::collect);
        }

        private void take(XmlElement element) {
            Optional<String> text = Optional.of(element.text().strip()).filter(each -> !each.isEmpty());
            switch (element.name()) {
                case "ComputerName" -> computer = text.or(() -> computer);
                case "JoinDomain" -> domain = text.or(() -> domain);
                case "JoinWorkgroup" -> workgroup = text.or(() -> workgroup);
                case "UILanguage" -> language = text.or(() -> language);
                case "TimeZone" -> timeZone = text.or(() -> timeZone);
                case "RegisteredOwner" -> owner = text.or(() -> owner);
                case "RegisteredOrganization" -> organization = text.or(() -> organization);
                case "ProductKey" -> key = text.or(() -> key);
                default -> { }
            }
        }

        private static String child(XmlElement element, String name) {
            return element.children().stream().filter(each -> each.name().equals(name)).map(each -> each.text().strip()).findFirst().orElse("");
        }

        Answers answers() {
            String full = accountDomain.isEmpty() || account.indexOf('\\') >= 0 || account.indexOf('@') >= 0 ? account : accountDomain + "\\" + account;
            return new Answers(computer, domain, workgroup, full, password, language, timeZone, owner, organization, key);
        }
    }
}
