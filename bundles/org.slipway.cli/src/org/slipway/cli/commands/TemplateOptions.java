package org.slipway.cli.commands;

import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

/** What {@code slipway new} is told of templates. */
final class TemplateOptions {
    @Option(names = "--template", paramLabel = "T", description = "The template that a sequence is made from.")
    private String template;

    @Option(names = "--list", description = "Lists the templates and makes nothing.")
    private boolean list;

    @Option(names = "--id", paramLabel = "ID", description = "The id of a sequence (default: made from its name).")
    private String id;

    @Option(names = "--boot-image", paramLabel = "ID", description = "The boot image that devices are started with.")
    private String bootImage;

    @Option(names = "--image", paramLabel = "ID", description = "The image, or upgrade package, that a sequence brings.")
    private String image;

    boolean given() {
        return list || Stream.of(template, id, bootImage, image).anyMatch(each -> each != null);
    }

    boolean list() {
        return list;
    }

    Optional<String> template() {
        return Optional.ofNullable(template);
    }

    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    Optional<String> bootImage() {
        return Optional.ofNullable(bootImage);
    }

    Optional<String> image() {
        return Optional.ofNullable(image);
    }
}
