package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.model.Artifact;
import org.slipway.model.ModelFactory;
import org.slipway.model.Package;
import org.slipway.model.impl.PackageImpl;
import org.slipway.steps.ApplyDriverPackage;
import org.slipway.steps.AutoApplyDrivers;
import org.slipway.steps.StepsFactory;

class DriverStepsTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;

    @TempDir
    Path folder;

    private final Bench pe = new Bench().given("OSDTargetSystemDrive", "C:");

    /** What the bundle of drivers will bring. */
    private static final class DriverPackage extends PackageImpl {
        private static final EClass KIND = kind();

        private static EClass kind() {
            EClass kind = EcoreFactory.eINSTANCE.createEClass();
            kind.setName("DriverPackage");
            EPackage owner = EcoreFactory.eINSTANCE.createEPackage();
            owner.setNsURI("urn:test");
            owner.getEClassifiers().add(kind);
            return kind;
        }

        @Override
        public EClass eClass() {
            return KIND;
        }
    }

    @Test
    void aPackagesDriversAreAddedAsTheStepSays() throws Exception {
        ApplyDriverPackage step = STEPS.createApplyDriverPackage();
        step.setPackage(pe.files("contoso-100"));
        step.setRecurse(true);
        step.setOptions("/LogLevel:4");
        step.setUnsigned(true);
        pe.succeeds(step);
        assertEquals(List.of(new Drivers("C:\\Cache\\contoso-100", true, true, "/LogLevel:4")), pe.machine.abilities.drivers);

        step.setRecurse(false);
        var flat = new Bench().given("OSDTargetSystemDrive", "C:");
        flat.succeeds(step);
        assertEquals("", flat.machine.abilities.drivers.getFirst().options());
    }

    @Test
    void withoutAnAppliedSystemThereIsNothingToAddDriversTo() throws Exception {
        ApplyDriverPackage step = STEPS.createApplyDriverPackage();
        var bench = new Bench();
        step.setPackage(bench.files("contoso-100"));
        assertTrue(bench.fails(0x80070490L, step).contains("No volume has Windows"));
    }

    @Test
    void aSiteWithoutDriversLeavesThemToWindows() throws Exception {
        pe.succeeds(STEPS.createAutoApplyDrivers());
        assertEquals(Result.SKIPPED, pe.result());
    }

    private Artifact drivers(Bench bench, String id) {
        Package made = new DriverPackage();
        var reference = ModelFactory.eINSTANCE.createContentReference();
        reference.setPath(id);
        made.getContent().add(reference);
        bench.folder = folder;
        return bench.with(made, id);
    }

    private void inf(String path, String date, String section, String... ids) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        String text = "[Version]\r\nDriverVer = " + date + ",1.0.0.0\r\n[" + section + "]\r\n";
        for (String id : ids) {
            text += "%Name% = Install, " + id + " ; a comment\r\n";
        }
        Files.write(file, path.contains("wide") ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE) : text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Bench machine() {
        Bench bench = new Bench().given("OSDTargetSystemDrive", "C:");
        bench.machine.fact("Win32_PnPEntity", "Name", "Network", "DeviceID", "PCI\\VEN_8086&DEV_15BE&SUBSYS_1\\3&11583659&0&FE", "HardwareID",
                "PCI\\VEN_8086&DEV_15BE&SUBSYS_1, PCI\\VEN_8086&DEV_15BE", "CompatibleID", "PCI\\VEN_8086")
                .fact("Win32_PnPEntity", "Name", "Storage", "DeviceID", "PCI\\VEN_1022&DEV_43B7\\4&1&0&0")
                .fact("Win32_Processor", "Architecture", 9L, "AddressWidth", 64L);
        return bench;
    }

    private void catalog() throws Exception {
        inf("net/close/a.inf", "01/02/2020", "Intel.NTamd64", "PCI\\VEN_8086&DEV_15BE&SUBSYS_1");
        inf("net/wide/b.inf", "5/6/2024", "Intel.NTamd64", "PCI\\VEN_8086&DEV_15BE");
        inf("net/arm/c.inf", "5/6/2025", "Intel.NTarm64", "PCI\\VEN_8086&DEV_15BE&SUBSYS_1");
        inf("storage/d.inf", "01/01/2019", "Amd", "pci\\ven_1022&dev_43b7");
        inf("storage/new/e.inf", "01/01/2023", "Amd", "PCI\\VEN_1022&DEV_43B7");
        inf("storage/other/f.inf", "01/01/2023", "Amd", "PCI\\VEN_FFFF&DEV_0001");
    }

    @Test
    void theClosestAndNewestDriverOfEachDeviceIsAdded() throws Exception {
        catalog();
        Bench bench = machine();
        drivers(bench, "net");
        drivers(bench, "storage");
        bench.succeeds(STEPS.createAutoApplyDrivers());
        assertEquals(List.of("C:\\Cache\\net\\close", "C:\\Cache\\storage\\new"), bench.machine.abilities.drivers.stream().map(Drivers::folder).toList());
    }

    @Test
    void allThatFitAreAddedWhereTheStepSaysSo() throws Exception {
        catalog();
        Bench bench = machine();
        drivers(bench, "net");
        drivers(bench, "storage");
        AutoApplyDrivers step = STEPS.createAutoApplyDrivers();
        step.setBestMatch(false);
        bench.succeeds(step);
        assertEquals(List.of("C:\\Cache\\net\\close", "C:\\Cache\\net\\wide", "C:\\Cache\\storage\\new", "C:\\Cache\\storage"),
                bench.machine.abilities.drivers.stream().map(Drivers::folder).toList());
    }
}
