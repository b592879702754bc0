package org.slipway.sequence.exchange.file;

import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.sequence.Format;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.SequenceImport;
import org.slipway.sequence.xml.XmlElement;

/**
 * A sequence with nothing around it.
 *
 * @param file how problems call the file that it stands in
 */
public record BareSequence(String id, String name, Format format, String file, XmlElement root) implements FoundSequence {

    @Override
    public Imported importAs(String newId, Importing into) throws ProblemException {
        return new SequenceImport(into.kinds(), format, file, into.held(), foreignId -> Optional.empty()).read(root, newId, name);
    }
}
