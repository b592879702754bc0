package org.slipway.sequence.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.opentest4j.AssertionFailedError;
import org.slipway.model.text.TextRange;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.editor.ElementEditor;
import org.slipway.workbench.site.SiteFileInput;

/** A site with sequences, as tests of the workspace open it. */
public final class SequenceSite {
    public static final String REFRESH = """
            taskSequence: Refresh
            id: refresh
            variables:
              - string: Department
                value: Sales
            entries:
              # first of all
              - group: Prepare
                entries:
                  - setVariable: Set the language
                    variable: Language
                    value: de-DE
                  - commandLine: Say hello
                    command: cmd /c echo %Department%
                    continueOnError: true
              - group: Install
                enabled: false
                entries:
                  - restartComputer: Restart to Windows PE
                    target: bootImage
                  - applyOperatingSystem: Apply Windows 11
                    when:
                      all:
                        - variable: Language
                          equals: de-DE
                        - folder: C:\\Data
              - restartComputer: Last restart
            """;

    /** As the Deployment Workbench writes it, with things in it that Slipway has no word for. */
    public static final String LITE_TOUCH = """
            <sequence version="3.00" name="Windows 11, lite touch" description="Standard client">
              <group expand="true" name="Initialization" description="" disable="false" continueOnError="false">
                <action />
                <step name="Gather local only" description="" disable="false" continueOnError="false" successCodeList="0 3010">
                  <defaultVarList>
                  <variable name="GatherLocalOnly" property="GatherLocalOnly">true</variable>
                  <variable name="RulesFile" property="RulesFile"></variable>
                  </defaultVarList>
                  <action>cscript.exe "%SCRIPTROOT%\\ZTIGather.wsf"</action>
                </step>
                <step name="Log the start" description="" disable="false" continueOnError="false" successCodeList="0 3010" owner="Lab">
                  <defaultVarList>
                  </defaultVarList>
                  <action>cmd.exe /c start.cmd</action>
                </step>
              </group>
              <group expand="true" name="Preinstall" description="" disable="false" continueOnError="false">
                <action />
                <step type="BDD_InjectDrivers" name="Inject Drivers" description="" disable="false" continueOnError="false" successCodeList="0 3010">
                  <defaultVarList>
                  <variable name="DriverSelectionProfile" property="DriverSelectionProfile">Everything</variable>
                  <variable name="DriverInjectionMode" property="DriverInjectionMode">AUTO</variable>
                  </defaultVarList>
                  <action>cscript.exe "%SCRIPTROOT%\\ZTIDrivers.wsf"</action>
                </step>
                <step type="SMS_TaskSequence_SetVariableAction" name="Set the department" description="" disable="false" continueOnError="false" successCodeList="0 3010">
                  <defaultVarList>
                  <variable name="VariableName" property="VariableName">Department</variable>
                  <variable name="VariableValue" property="VariableValue">Sales</variable>
                  </defaultVarList>
                  <action>cscript.exe "%SCRIPTROOT%\\ZTISetVariable.wsf"</action>
                </step>
              </group>
              <group expand="true" name="State Restore" description="" disable="false" continueOnError="false">
                <action />
                <step type="BDD_InstallApplication" name="Install Reader" description="" disable="false" continueOnError="false" successCodeList="0 3010" colour="green">
                  <defaultVarList>
                  <variable name="ApplicationGUID" property="ApplicationGUID">{11111111-2222-3333-4444-555555555555}</variable>
                  <variable name="ApplicationSuccessCodes" property="ApplicationSuccessCodes">0 3010</variable>
                  </defaultVarList>
                  <action>cscript.exe "%SCRIPTROOT%\\ZTIApplications.wsf"</action>
                </step>
                <step type="SMS_TaskSequence_RebootAction" name="Restart computer" description="" disable="false" continueOnError="false" successCodeList="0 3010">
                  <defaultVarList>
                  <variable name="Message" property="Message">Almost done</variable>
                  <variable name="MessageTimeout" property="MessageTimeout">60</variable>
                  <variable name="Target" property="Target"></variable>
                  </defaultVarList>
                  <action>smsboot.exe /target:WinPE</action>
                </step>
              </group>
            </sequence>
            """;

    private final WorkbenchBot bot;

    public SequenceSite(WorkbenchBot bot) {
        this.bot = bot;
    }

    public static TemporarySite temporary() {
        return new TemporarySite(Installed.kinds()).file("task-sequences/refresh.yaml", REFRESH)
                .file("task-sequences/bare.yaml", "taskSequence: Bare metal\nid: bare\nentries:\n  - commandLine: Only one\n    command: hostname\n");
    }

    /** So many steps in groups of a hundred, ten groups in a group; every seventh has a condition, every sixteenth a problem. */
    public static String large(int steps) {
        var text = new StringBuilder("taskSequence: Large\nid: large\nentries:\n");
        for (int i = 1; i <= steps; i++) {
            if (i % 1000 == 1) {
                text.append("  - group: Part %d\n    entries:\n".formatted(i / 1000 + 1));
            }
            if (i % 100 == 1) {
                text.append("      - group: Hundred %02d\n        when:\n          any:\n            - variable: Model\n              equals: Book %d\n            - folder: C:\\Data\\%d\n        entries:\n".formatted(i / 100 + 1, i, i));
            }
            text.append("          - commandLine: Step %04d\n            command: cmd /c echo %%Value%d%%\n".formatted(i, i % 50));
            text.append(i % 16 == 0 ? "            timeout: soon\n" : "");
            text.append(i % 7 == 0 ? "            when:\n              all:\n                - variable: Language\n                  equals: de-DE\n                - variable: Value%d\n                  notEquals: \"\"\n".formatted(i % 50) : "");
        }
        return text.toString();
    }

    public void open(TemporarySite site) {
        bot.command("org.slipway.workbench.openSite", Map.of("folder", site.folder().toString()));
        bot.workspace("org.slipway.sequence.ui");
    }

    public BotTree openSequence(String name) {
        bot.tableWithId("sequences.table").doubleClick(name);
        bot.editor(name);
        return bot.treeWithId("entries");
    }

    private static Stream<WizardDialog> wizards() {
        return Stream.of(PlatformUI.getWorkbench().getDisplay().getShells()).map(Shell::getData).filter(WizardDialog.class::isInstance).map(WizardDialog.class::cast);
    }

    /** The page of the wizard that is open, for what no widget tells. */
    public IWizardPage wizardPage() {
        return bot.ask(() -> wizards().findFirst().orElseThrow().getCurrentPage());
    }

    /** The text of the file in the editor in front. */
    public String text() {
        return bot.ask(() -> {
            var input = (SiteFileInput) editor().getEditorInput();
            return input.site().file(input.path()).orElseThrow().document().get();
        });
    }

    private static ElementEditor editor() {
        return (ElementEditor) WorkbenchBot.page().getActiveEditor();
    }

    public void waitForText(String what, Predicate<String> so) {
        var last = new String[] { "" };
        try {
            bot.waitUntil(what, () -> so.test(last[0] = text()));
        } catch (AssertionFailedError inVain) {
            throw new AssertionFailedError(inVain.getMessage() + "; the text is\n" + last[0], inVain);
        }
    }

    /** Jumps to a place of the text, as a click on a problem there does. */
    public void jump(String to) {
        TextRange place = new TextRange(text().indexOf(to), to.length());
        bot.run(() -> editor().reveal(place));
    }

    /** Brings a page of the editor in front to its front. */
    public void page(String name) {
        bot.run(() -> editor().showPage(name));
    }

    /** Runs a command of the workbench with the keyboard in the tree. */
    public void inTree(String command) {
        bot.run(() -> WorkbenchBot.control("entries").setFocus());
        bot.command(command);
    }

    /** Closes the run view where it is open. */
    public void closeRun() {
        bot.run(() -> {
            EPartService parts = WorkbenchBot.page().getWorkbenchWindow().getService(EPartService.class);
            Optional.ofNullable(parts.findPart("org.slipway.sequence.ui.run")).ifPresent(part -> parts.hidePart(part, true));
        });
    }

    /** Closes with what a test left open. */
    public void close() {
        bot.waitUntil("no wizard is at work", () -> wizards().allMatch(each -> each.getCurrentPage().getControl().isEnabled()));
        bot.run(() -> wizards().toList().forEach(WizardDialog::close));
        bot.closeEditors();
        bot.command("org.slipway.workbench.closeSite");
        var table = bot.tableWithId("sequences.table");
        bot.waitUntil("no sequence is listed", () -> table.rows().isEmpty());
        bot.workspace("org.slipway.workbench.site");
    }
}
