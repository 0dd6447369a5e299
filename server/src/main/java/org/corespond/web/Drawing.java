package org.corespond.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A part of a page that looks the same for all who see the same: drawn once for each language and zone. */
public final class Drawing {
    private final Map<Kind, byte[]> drawn = new ConcurrentHashMap<>();

    private record Kind(Locale locale, ZoneId zone) {}

    /**
     * The part as it was drawn first, or draws it.
     *
     * @param part nothing of one person or session, such as a form's token
     */
    public Content of(Shell shell, Content part) {
        byte[] html = drawn.computeIfAbsent(new Kind(shell.locale(), shell.zone()), kind -> draw(part));
        return output -> output.writeBinaryContent(html);
    }

    private static byte[] draw(Content part) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        part.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toByteArray();
    }
}
