package org.slipway.target.linux.offline;

import org.slipway.engine.target.TargetException;
import org.w3c.dom.Element;

/** Makes Windows take the drivers of a folder while it sets itself up. */
final class DriverAnswers {
    private static final String PLACE = "\\_Slipway\\Drivers";
    /** Setup stops at a command that fails; pnputil fails too where it has nothing to do. */
    private static final String COMMAND = "cmd.exe /d /c pnputil.exe /add-driver \"%SystemDrive%" + PLACE + "\\*.inf\" /subdirs /install & exit /b 0";

    /** The same answers with that added, unless it is among them. */
    byte[] in(byte[] file, String called) throws TargetException {
        AnswerXml answers = AnswerXml.of(file, called);
        for (String architecture : answers.architectures()) {
            command(answers, answers.down(answers.component("specialize", "Microsoft-Windows-Deployment", architecture), "RunSynchronous"));
            paths(answers, answers.down(answers.component("offlineServicing", "Microsoft-Windows-PnpCustomizationsNonWinPE", architecture), "DriverPaths"));
        }
        return answers.bytes();
    }

    private static void command(AnswerXml answers, Element commands) {
        int last = 0;
        for (Element each : AnswerXml.children(commands, "RunSynchronousCommand")) {
            if (AnswerXml.text(each, "Path").filter(COMMAND::equals).isPresent()) {
                return;
            }
            String order = AnswerXml.text(each, "Order").orElse("");
            last = order.matches("\\d{1,6}") ? Math.max(last, Integer.parseInt(order)) : last;
        }
        Element command = answers.added(commands, "RunSynchronousCommand");
        answers.child(command, "Order").setTextContent(Integer.toString(last + 1));
        answers.child(command, "Description").setTextContent("Drivers that were put on the disk");
        answers.child(command, "Path").setTextContent(COMMAND);
    }

    /** For whoever services this Windows by DISM before it starts. */
    private static void paths(AnswerXml answers, Element paths) {
        if (AnswerXml.children(paths, "PathAndCredentials").stream().noneMatch(each -> AnswerXml.text(each, "Path").filter(PLACE::equalsIgnoreCase)
                .isPresent())) {
            Element path = answers.added(paths, "PathAndCredentials");
            answers.state(path, "keyValue", "slipway");
            answers.child(path, "Path").setTextContent(PLACE);
        }
    }
}
