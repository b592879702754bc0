package org.slipway.cli.commands;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.kinds.Kinds;

/**
 * Picocli's script knows commands and options; this goes before it where a word is one of the site or of what is installed.
 * Words of the site are asked for as one types, and only plain ones taken: bash would carry out what others say.
 */
record CompletionScript(Collection<String> commands, Collection<String> codes, Collection<String> templates, Kinds kinds) {
    private static final String OWN = """

            # "id kind", line by line
            _slipway_elements() {
              local site=() i
              for ((i = 1; i < COMP_CWORD; i++)); do
                if [ "${COMP_WORDS[i]}" = --site ]; then site=(--site "${COMP_WORDS[i + 1]}"); fi
              done
              slipway list --json "${site[@]}" 2>/dev/null |
                awk -F'"' '$2 == "kind" { kind = $4 } $2 == "id" && $4 ~ /^[A-Za-z0-9._-]+$/ && kind ~ /^[A-Za-z0-9._-]+$/ { print $4, kind }'
            }

            # of the element with this id
            _slipway_kind() {
              _slipway_elements | awk -v id="$1" '$1 == id { print $2; exit }'
            }

            _slipway_features() {
              case $1 in
            FEATURES  esac
            }

            _slipway_kinds() {
              case $1:$2 in
            PARTS  esac
            }

            _slipway() {
              local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=() choices= i
              for ((i = 1; i < COMP_CWORD; i++)); do
                case ${COMP_WORDS[i]} in
                  --site) ((i++)) ;;
                  -*) ;;
                  *) words+=("${COMP_WORDS[i]}") ;;
                esac
              done
              case ${words[0]}:${#words[@]} in
                show:1 | uses:1 | set:1 | rename:1 | add:1 | remove:1 | delete:1) choices=$(_slipway_elements | cut -d' ' -f1) ;;
                set:2 | add:2 | remove:2) choices=$(_slipway_features "$(_slipway_kind "${words[1]}")") ;;
                add:3) choices=$(_slipway_kinds "$(_slipway_kind "${words[1]}")" "${words[2]}") ;;
                new:1) choices="NEWKINDS" ;;
                list:1) if [ "$before" = --kind ]; then choices="KINDS"; fi ;;
                explain:1) choices="CODES" ;;
                help:1) choices="COMMANDS" ;;
              esac
              if [ "$before" = --template ]; then choices="TEMPLATES"; fi
              case $current in -*) choices= ;; esac
              if [ -n "$choices" ] && [ "$before" != --site ]; then
                COMPREPLY=($(compgen -W "$choices" -- "$current"))
              else
                _complete_slipway
              fi
            }
            complete -F _slipway -o default slipway
            """;

    /** @param ofPicocli the script that completes commands and options */
    String behind(String ofPicocli) {
        String features = kinds.roots().stream().filter(kind -> !kinds.isUnknown(kind))
                .map(kind -> "    " + kinds.key(kind) + ") echo \"" + features(kind) + "\" ;;\n").collect(Collectors.joining());
        String parts = kinds.roots().stream().filter(kind -> !kinds.isUnknown(kind)).flatMap(this::parts).collect(Collectors.joining());
        String registered = ofPicocli.lines().filter(line -> !line.startsWith("complete -F ")).collect(Collectors.joining("\n"));
        return registered + OWN.replace("FEATURES", features).replace("PARTS", parts)
                .replace("NEWKINDS", String.join(" ", NewCommand.known(kinds)) + " " + NewSequence.KIND).replace("TEMPLATES", String.join(" ", templates))
                .replace("KINDS", String.join(" ", ListCommand.known(kinds)))
                .replace("CODES", String.join(" ", codes)).replace("COMMANDS", String.join(" ", commands));
    }

    private String features(EClass kind) {
        List<EStructuralFeature> all = Stream.concat(kinds.head(kind).stream(), kinds.features(kind).stream()).toList();
        return all.stream().map(EStructuralFeature::getName).filter(name -> !name.equals("id")).collect(Collectors.joining(" "));
    }

    /** Which kinds of parts a kind takes under which feature. */
    private Stream<String> parts(EClass kind) {
        return kinds.features(kind).stream().filter(EReference.class::isInstance).map(EReference.class::cast)
                .filter(feature -> feature.isContainment() && !Kinds.isMap(feature))
                .map(feature -> "    " + kinds.key(kind) + ":" + feature.getName() + ") echo \""
                        + kinds.allowed(feature.getEReferenceType()).stream().map(kinds::key).collect(Collectors.joining(" ")) + "\" ;;\n");
    }
}
