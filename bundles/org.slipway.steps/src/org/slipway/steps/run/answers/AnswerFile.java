package org.slipway.steps.run.answers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.spi.StepException;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.sequence.xml.XmlText;
import org.slipway.steps.run.Codes;

/** An answer file of Windows Setup. What it holds may be secret, so it is never told. */
public final class AnswerFile {
    private static final String SETTINGS = "settings";
    private static final String COMPONENT = "component";
    private static final String ACTION = "wcm:action";

    private final XmlElement root;
    private final String architecture;

    private AnswerFile(XmlElement root, String architecture) {
        this.root = root;
        this.architecture = architecture;
    }

    /** @param architecture for components that are new: amd64, x86, arm64 */
    public static AnswerFile empty(String architecture) {
        return new AnswerFile(new XmlElement("unattend").with("xmlns", "urn:schemas-microsoft-com:unattend"), architecture);
    }

    /** @param called for people, if it cannot be read */
    public static AnswerFile of(String xml, String called, String architecture) throws StepException {
        try {
            XmlElement root = XmlReading.of(xml.startsWith("\uFEFF") ? xml.substring(1) : xml, called);
            if (!root.name().equals("unattend")) {
                throw new StepException(Problem.error("STEP-ANSWER-FILE", "“" + called + "” is no answer file: it begins with “" + root.name()
                        + "”, not with “unattend”.")
                        .next("Choose an answer file of Windows Setup."), Codes.INVALID_DATA);
            }
            return new AnswerFile(root, architecture);
        } catch (ProblemException broken) {
            throw new StepException(broken.problems().isEmpty() ? Problem.error("STEP-ANSWER-FILE", "“" + called + "” cannot be read.")
                    : broken.problems().getFirst(), Codes.INVALID_DATA);
        }
    }

    /** Sets a value in every component of the name, and makes one where there is none. @param path the elements down to the value */
    public void set(Pass pass, String component, String value, String... path) {
        for (XmlElement each : components(pass, component)) {
            down(each, path).text(value);
        }
    }

    /** The same, unless the file says something there already. */
    public void propose(Pass pass, String component, String value, String... path) {
        for (XmlElement each : components(pass, component)) {
            XmlElement place = down(each, path);
            if (place.text().isBlank()) {
                place.text(value);
            }
        }
    }

    /** What stands in the first component that says it. */
    public Optional<String> get(Pass pass, String component, String... path) {
        return existing(pass, component).stream().flatMap(each -> walk(each, path).stream()).map(XmlElement::text).filter(text -> !text.isBlank()).findFirst();
    }

    /** Removes an element with all in it. */
    public void remove(Pass pass, String component, String... path) {
        String[] above = List.of(path).subList(0, path.length - 1).toArray(String[]::new);
        String last = path[path.length - 1];
        existing(pass, component).forEach(each -> walk(each, above).ifPresent(parent -> parent.children().removeIf(child -> child.name().equals(last))));
    }

    /** Puts a list in place of what is there. @param items the elements of the list, made anew for each component */
    public void list(Pass pass, String component, List<ListItem> items, String... path) {
        for (XmlElement each : components(pass, component)) {
            XmlElement list = down(each, path);
            list.children().clear();
            items.forEach(item -> list.add(item.element().with(ACTION, "add")));
        }
    }

    /** Adds a command that runs behind those that are there, unless it is among them. Windows takes at most 259 characters. */
    public void command(Pass pass, String description, String line) {
        for (XmlElement each : components(pass, "Microsoft-Windows-Deployment")) {
            XmlElement list = down(each, "RunSynchronous");
            boolean known = list.children("RunSynchronousCommand").anyMatch(command -> command.child("Path").filter(path -> path.text().equals(line)).isPresent());
            if (!known) {
                long order = 1 + list.children("RunSynchronousCommand").flatMap(command -> command.child("Order").stream())
                        .mapToLong(own -> own.text().strip().matches("\\d{1,6}") ? Long.parseLong(own.text().strip()) : 0).max().orElse(0);
                list.add(new XmlElement("RunSynchronousCommand").with(ACTION, "add").add(new XmlElement("Description").text(description))
                        .add(new XmlElement("Order").text(Long.toString(order))).add(new XmlElement("Path").text(line)));
            }
        }
    }

    /** As Windows wants passwords of local accounts: not readable at a glance, but no secret for whoever has the file. */
    public void localPassword(String password, String... path) {
        String last = path[path.length - 1];
        String hidden = Base64.getEncoder().encodeToString((password + last).getBytes(StandardCharsets.UTF_16LE));
        String[] value = append(path, "Value");
        String[] plain = append(path, "PlainText");
        set(Pass.OOBE_SYSTEM, Components.SHELL, hidden, value);
        set(Pass.OOBE_SYSTEM, Components.SHELL, "false", plain);
    }

    private static String[] append(String[] path, String last) {
        String[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = last;
        return longer;
    }

    /** Replaces all values, for instance %variables% in them. */
    public void replaceValues(UnaryOperator<String> replacement) {
        replace(root, replacement);
    }

    private static void replace(XmlElement element, UnaryOperator<String> replacement) {
        if (element.children().isEmpty() && !element.text().isEmpty()) {
            element.text(replacement.apply(element.text()));
        }
        element.children().stream().filter(XmlElement::isElement).forEach(child -> replace(child, replacement));
    }

    /** Whether it says anything for a pass. */
    public boolean says(Pass pass) {
        return settings(pass).filter(each -> !each.children().isEmpty()).isPresent();
    }

    private Optional<XmlElement> settings(Pass pass) {
        return root.children(SETTINGS).filter(each -> pass.word().equals(each.attribute("pass").orElse(""))).findFirst();
    }

    private List<XmlElement> existing(Pass pass, String component) {
        return settings(pass).stream().flatMap(each -> each.children(COMPONENT)).filter(each -> component.equals(each.attribute("name").orElse(""))).toList();
    }

    private List<XmlElement> components(Pass pass, String component) {
        List<XmlElement> there = existing(pass, component);
        if (!there.isEmpty()) {
            return there;
        }
        XmlElement made = new XmlElement(COMPONENT).with("name", component).with("processorArchitecture", architecture).with("publicKeyToken", "31bf3856ad364e35")
                .with("language", "neutral").with("versionScope", "nonSxS").with("xmlns:wcm", "http://schemas.microsoft.com/WMIConfig/2002/State");
        settings(pass).orElseGet(() -> {
            XmlElement settings = new XmlElement(SETTINGS).with("pass", pass.word());
            root.add(settings);
            return settings;
        }).add(made);
        return List.of(made);
    }

    private static XmlElement down(XmlElement from, String... path) {
        XmlElement here = from;
        for (String name : path) {
            Optional<XmlElement> next = here.child(name);
            if (next.isEmpty()) {
                here.add(new XmlElement(name));
            }
            here = here.child(name).orElseThrow();
        }
        return here;
    }

    private static Optional<XmlElement> walk(XmlElement from, String... path) {
        Optional<XmlElement> here = Optional.of(from);
        for (String name : path) {
            here = here.flatMap(each -> each.child(name));
        }
        return here;
    }

    /** The whole file, secrets in it. */
    String xml() {
        return XmlText.file(root);
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "an answer file";
    }
}
