package org.slipway.cli.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.NameId;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.Similar;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.steps.ApplyOperatingSystem;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.UpgradeOperatingSystem;
import org.slipway.steps.templates.SequenceTemplate;
import org.slipway.steps.templates.Templates;

/** {@code slipway new sequence}: a task sequence made from a template, or the list of templates. */
final class NewSequence {
    /** What a person calls it; its key in files is understood as well. */
    static final String KIND = "sequence";

    private final TemplateOptions options;
    private final CommandContext context;

    NewSequence(TemplateOptions options, CommandContext context) {
        this.options = options;
        this.context = context;
    }

    /** @param word what stands behind the kind: the name of a sequence, the id of a taskSequence */
    record Wish(String kind, Optional<String> word, Optional<String> name, Assignments values, Optional<String> path, boolean force) {

        boolean named() {
            return kind.equals(KIND);
        }
    }

    ExitCode run(Wish wish) throws ProblemException, WrongUse, IOException {
        Kinds kinds = context.kinds();
        if (!wish.named() && kinds.findRoot(wish.kind()).filter(SequencePackage.Literals.TASK_SEQUENCE::equals).isEmpty()) {
            throw new WrongUse("Only sequences are made from templates.", "Write slipway new sequence NAME --template T.");
        }
        Templates templates = Templates.read(context.extensions());
        templates.problems().forEach(context::tell);
        return options.list() ? list(templates) : make(wish, template(templates));
    }

    private ExitCode list(Templates templates) throws IOException {
        context.answer(() -> templates.all().stream().map(each -> Row.of("id", each.id(), "name", each.name(), "description", each.description()))
                .toList(), screen -> screen.table(List.of("template", "name", "what it does"), templates.all().stream()
                        .map(each -> List.of(each.id(), each.name(), each.description())).toList()));
        return ExitCode.OK;
    }

    private SequenceTemplate template(Templates templates) throws WrongUse {
        List<String> known = templates.all().stream().map(SequenceTemplate::id).toList();
        String all = "There are " + String.join(", ", known) + "; slipway new sequence --list says what they do.";
        String wanted = options.template().orElseThrow(() -> new WrongUse("A sequence is made from a template, and none is named.",
                "Name one by --template. " + all));
        return templates.find(wanted).orElseThrow(() -> new WrongUse("There is no template “" + wanted + "”.",
                Similar.to(wanted, known).map(near -> "Did you mean " + near + "? ").orElse("") + all));
    }

    private ExitCode make(Wish wish, SequenceTemplate template) throws ProblemException, WrongUse, IOException {
        String word = wish.word().orElseThrow(() -> new WrongUse("The new sequence has no name.",
                "Write slipway new sequence NAME --template " + template.id()));
        String name = wish.name().orElse(word);
        String id = options.id().orElse(wish.named() ? idFrom(word) : word);
        OpenSite site = context.site();
        site.checkNewId(id, SequencePackage.Literals.TASK_SEQUENCE);
        TaskSequence draft = template.make(id, name, context.kinds());
        TaskSequence made = EcoreUtil.copy(draft);
        YamlResource file = wish.path().isPresent() ? site.create(wish.path().get(), made) : site.create(made);
        site.replaceText(file, ((YamlResource) draft.eResource()).text());
        fill(file, wish);
        site.save(file);
        context.answer(() -> new Rows(context).json(made), screen -> {
            screen.line(screen.paint(Ink.STRONG, new Rows(context).where(made)));
            LineDiff.of("", file.text()).print(screen);
        });
        return ExitCode.OK;
    }

    /** What the template itself leaves open is no reason to refuse; what was given has to be right. */
    private void fill(YamlResource file, Wish wish) throws ProblemException, WrongUse {
        var made = (TaskSequence) file.getContents().getFirst();
        Kinds kinds = context.kinds();
        List<Runnable> changes = new ArrayList<>();
        if (options.bootImage().isPresent()) {
            changes.add(FeatureValue.of(made, SequencePackage.Literals.TASK_SEQUENCE__BOOT_IMAGE).change(List.of(options.bootImage().get()), kinds));
        }
        if (options.image().isPresent()) {
            for (FeatureValue each : images(made)) {
                changes.add(each.change(List.of(options.image().get()), kinds));
            }
        }
        TaskSequence values = EcoreUtil.copy(made);
        wish.values().applyTo(values, kinds);
        new CarefulEdit(context.site(), context.checks(), wish.force()).run(file, finding -> false, () -> {
            changes.forEach(Runnable::run);
            try {
                wish.values().applyTo(made, kinds);
            } catch (ProblemException | WrongUse impossible) {
                throw new IllegalStateException(impossible); // the copy took them
            }
        }, () -> { });
    }

    private static List<FeatureValue> images(TaskSequence sequence) throws WrongUse {
        List<FeatureValue> images = new ArrayList<>();
        for (TreeIterator<EObject> all = sequence.eAllContents(); all.hasNext();) {
            switch (all.next()) {
                case ApplyOperatingSystem apply -> images.add(FeatureValue.of(apply, StepsPackage.Literals.APPLY_OPERATING_SYSTEM__IMAGE));
                case UpgradeOperatingSystem upgrade ->
                    images.add(FeatureValue.of(upgrade, StepsPackage.Literals.UPGRADE_OPERATING_SYSTEM__UPGRADE_PACKAGE));
                default -> { }
            }
        }
        if (images.isEmpty()) {
            throw new WrongUse("Sequences of this template bring no image.", "Leave out --image.");
        }
        return images;
    }

    private static String idFrom(String name) throws WrongUse {
        return NameId.of(name).id().orElseThrow(() -> new WrongUse("No id can be made from the name “" + name + "”.", "Give one by --id."));
    }
}
