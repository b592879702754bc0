package org.slipway.cli.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;

import org.junit.jupiter.api.Test;

class PipeEndTest {
    private static OutputStream refusing(String why) {
        return new PipeEnd(new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException(why);
            }
        });
    }

    @Test
    void aReaderThatHasEnoughIsNoFailure() {
        OutputStream pipe = refusing("Broken pipe");
        assertDoesNotThrow(() -> pipe.write('x'));
        assertDoesNotThrow(() -> pipe.write('y'));
    }

    @Test
    void aDiskThatIsFullIsOne() {
        assertThrows(IOException.class, () -> refusing("No space left on device").write('x'));
    }
}
