package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.site.OpenSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** Where programs take passwords and keys, and what only looks like it. */
class CommandSecretsTest {
    @TempDir
    Path folder;

    private List<String> told(String command) {
        String text = "taskSequence: X\nid: x\nentries:\n  - commandLine: Run\n    command: '" + command.replace("'", "''") + "'\n";
        try (OpenSite site = SiteBuilder.in(folder, Installed.kinds()).file("task-sequences/x.yaml", text).open()) {
            assertEquals(List.of(), site.problems());
            return Installed.checks().run(site).stream().map(each -> each.problem().toString()).filter(each -> each.contains("SEQ-SECRET-PLAIN")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"net use Z: \\\\f\\s hunter2 /user:ACME\\i", "net use Z: \\\\f\\s /user:ACME\\i hunter2", "net.exe use \\\\f\\ipc$ /persistent:no \"hunter2\" /user:i",
            "cmd.exe /c net use * \\\\f\\s hunter2 /user:ACME\\i && copy a b", "cmd /c \"net use Z: \\\\f\\s hunter2\"", "net user bob hunter2 /add", "net user bob \"hunter2 x\"",
            "cscript //b slmgr.vbs /ipk AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", "slmgr -ipk AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", "changepk.exe /ProductKey AAAAA-BBBBB-CCCCC-DDDDD-EEEEE",
            "dism /online /set-productkey:AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", "C:\\t\\PsExec64.exe \\\\pc -u a\\b -p hunter2 cmd", "curl -s -u bob:hunter2 https://x", "curl --user bob:hunter2 https://x",
            "curl https://bob:hunter2@x/y", "schtasks /create /tn a /tr b /ru ACME\\i /rp hunter2", "netdom join pc /domain:acme /userd:a /passwordd:hunter2", "netdom join pc /ud:a /pd:hunter2",
            "powershell -c Connect-X -User a -Password hunter2", "powershell ConvertTo-SecureString -AsPlainText -Force 'hunter2'", "powershell 'hunter2' | ConvertTo-SecureString -AsPlainText -Force",
            "powershell New-Object Net.NetworkCredential('bob', 'hunter2')", "wmic /user:a /password:hunter2 os", "cmdkey /add:f /user:a /pass:hunter2", "plink -ssh a@b -pw hunter2",
            "reg add HKLM\\S /v DefaultPassword /t REG_SZ /d hunter2 /f", "Set-ItemProperty HKLM:\\S -Name DefaultPassword -Value hunter2", "manage-bde -protectors -add C: -rp 111111-222222"})
    void isFound(String command) {
        List<String> found = told(command);
        assertEquals(1, found.size());
        assertFalse(found.toString().contains("hunter2") || found.toString().contains("AAAAA"), found::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"net use Z: \\\\server\\share", "net use Z: \\\\server\\share %Password% /user:%User%", "net use Z: \\\\server\\share /user:ACME\\i %Pass%", "net use Z: \\\\server\\share * /user:i",
            "net use Z: /delete /y", "net use * /delete", "net use Z: \\\\server\\share /persistent:no && echo done", "net user bob /delete", "net user bob * /add", "net user administrator /active:yes",
            "net user bob %Pass% /add", "slmgr /ipk %OSDProductKey%", "cscript slmgr.vbs /ato", "psexec -s -p", "psexec -u a -p %Pass% cmd", "mkdir -p folder", "curl -u bob:%Pass% https://x", "curl -u bob https://x",
            "https://server:8080/a", "schtasks /run /tn a", "schtasks /create /tn a /ru SYSTEM /rp \"\"", "netdom join pc /passwordd:%Pass%", "netdom join pc /passwordd:*", "runas /user:ACME\\i cmd",
            "powershell Connect-X -Password $pass", "powershell ConvertTo-SecureString $pass -AsPlainText -Force", "reg add HKLM\\S /v Wallpaper /d a.bmp", "reg add HKLM\\S /v DefaultPassword /d %Pass%",
            "setup.exe /passive /norestart", "manage-bde -protectors -add C: -rp", "echo don't; net use Z: \\\\s\\x"})
    void isNone(String command) {
        assertEquals(List.of(), told(command));
    }
}
