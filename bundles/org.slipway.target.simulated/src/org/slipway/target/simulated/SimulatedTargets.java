package org.slipway.target.simulated;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.fleet.Crowd;
import org.slipway.engine.fleet.CrowdSource;
import org.slipway.engine.fleet.Members;
import org.slipway.engine.target.Choice;
import org.slipway.engine.target.TargetRequest;
import org.slipway.engine.target.TargetSource;
import org.slipway.model.Device;
import org.slipway.target.simulated.Devices.Begin;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.fault.FaultRule;
import org.slipway.target.simulated.fault.FaultText;
import org.slipway.target.simulated.fault.Faults;
import org.slipway.target.simulated.keep.StateFile;
import org.slipway.target.simulated.mix.Mix;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.DeviceText;

/**
 * Opens {@code simulated:DEVICE}, where DEVICE is a device of the site, one of those that come with Slipway, or a file that describes one.
 * Behind a comma stands where it begins: {@code simulated:laptop,system} in the installed system, {@code simulated:laptop,pe} in the boot
 * environment, as all but files do that say otherwise.
 */
public final class SimulatedTargets implements TargetSource, CrowdSource {
    private static final String USUAL = "laptop";

    private final Common common = new Common();
    private final DeviceText reader = new DeviceText(common.windows());
    private final Mix mix = new Mix(reader);

    @Override
    public SimulatedTarget open(TargetRequest request) throws ProblemException {
        int comma = request.what().lastIndexOf(',');
        Optional<Begin> begin = comma < 0 ? Optional.empty() : Begin.of(request.what().substring(comma + 1).strip());
        String what = begin.isPresent() ? request.what().substring(0, comma) : request.what();
        Description found = find(what.isBlank() ? USUAL : what.strip(), request);
        Description device = begin.isEmpty() ? found : Devices.beginning(found, begin.get()).orElseThrow(() -> new ProblemException(
                Problem.error("SIMULATED-NO-SYSTEM", "“" + what + "” has no installed system to begin in.")
                        .next("Describe one under windows:, or begin with ,pe.")));
        Surroundings surroundings = Surroundings.of(common, device).with(faults(device, request.faults()));
        if (request.keep().toString().isEmpty()) {
            return new SimulatedTarget(device, surroundings);
        }
        var file = new StateFile(request.keep());
        var target = new SimulatedTarget(device, surroundings.with(file));
        Optional<State> kept = file.read();
        kept.ifPresent(target::restore);
        return target;
    }

    /** Those of the description first. */
    private static Faults faults(Description device, List<String> wanted) throws ProblemException {
        var rules = new ArrayList<>(device.faults());
        rules.addAll(rules(wanted));
        return rules.isEmpty() ? Faults.NONE : new Faults(rules, device.seed(), device.hardware().model(), device.identity().name());
    }

    private static List<FaultRule> rules(List<String> written) throws ProblemException {
        var rules = new ArrayList<FaultRule>();
        for (String each : written) {
            rules.addAll(FaultText.read(each, Place.of("the faults")));
        }
        return rules;
    }

    private Description find(String what, TargetRequest request) throws ProblemException {
        Optional<Device> device = request.devices().apply(what);
        if (device.isPresent()) {
            return begun(new SiteDevice(device.get()).description(reader));
        }
        Optional<Description> known = mix.named(what);
        if (known.isPresent()) {
            return begun(known.get());
        }
        Path file = request.site().resolve(what);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error("SIMULATED-UNKNOWN", "“" + what + "” is neither a device of this site, nor a file, nor one of "
                    + String.join(", ", mix.names()) + ".")
                            .next("Name one of these, or describe the machine in a file: device:, make: and model: are enough."));
        }
        try {
            return reader.read(Files.readString(file), what);
        } catch (IOException unreadable) {
            String why = unreadable instanceof CharacterCodingException ? ": it is no text." : ".";
            throw new ProblemException(Problem.error("SIMULATED-UNREADABLE", "“" + what + "” cannot be read" + why).at(Place.of(what))
                    .next("Save the file as UTF-8, and see to it that it can be read."), unreadable);
        }
    }

    private static Description begun(Description device) {
        return Devices.beginning(device, Begin.PE).orElse(device);
    }

    /** The site's own devices, then those that come with Slipway; one of them that has the name of a device is that device. */
    @Override
    public List<Choice> choices(TargetRequest request) {
        List<Device> own = request.devices().all();
        Set<String> taken = own.stream().map(Device::getId).collect(Collectors.toSet());
        return Stream.concat(own.stream().map(each -> new Choice(each.getId(), each.getName() == null ? "" : each.getName())),
                mix.all().stream().filter(each -> !taken.contains(each.identity().name()))
                        .map(each -> new Choice(each.identity().name(), each.hardware().make() + " " + each.hardware().model()))).toList();
    }

    @Override
    public Members crowd(Crowd crowd) throws ProblemException {
        List<FaultRule> rules = rules(crowd.faults());
        Begin begin = crowd.installed() ? Begin.SYSTEM : Begin.PE;
        var made = new ArrayList<Description>();
        for (Device each : crowd.devices()) {
            made.add(begun(new SiteDevice(each).description(reader), begin));
        }
        var models = new ArrayList<Description>();
        List<Description> own = new SiteModels(reader).of(crowd.models());
        for (Description each : own.isEmpty() ? mix.all() : own) {
            models.add(begun(each, begin));
        }
        return new SimulatedMembers(common, crowd, rules, made, new Devices(models, crowd.seed()));
    }

    private static Description begun(Description device, Begin begin) {
        return Devices.beginning(device, begin).orElse(device);
    }
}
