package org.slipway.engine.condition;

import java.util.Map;

/**
 * One thing that was looked at.
 *
 * @param subject what: {@code variable OSDComputerName}, {@code wmi root\cimv2 Win32_BIOS}, {@code file C:\x}, {@code key HKLM\…},
 *        {@code value HKLM\…\Name}
 * @param answer what was seen, as texts, numbers, truths, lists and maps of them; nothing where there is none
 */
public record Fact(String subject, Map<String, Object> answer) {
}
