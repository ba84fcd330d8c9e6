package org.cybercrimeproject.words;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Keeps what Javadoc says of each record and enumeration beside its class: {@code META-INF/api-words/<class>.properties}
 * has the comment's text under {@code .}, and what it says of each component, or of each constant, under its name. A
 * component without words of its own has those of the type that the comment links to: «see {@link Comment}».
 */
@SupportedAnnotationTypes("*")
public final class WordsProcessor extends AbstractProcessor {

    static final String FOLDER = "META-INF/api-words/";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        var open = new ArrayDeque<Element>(round.getRootElements());
        while (!open.isEmpty()) {
            var element = open.pop();
            if (element instanceof TypeElement type) {
                if (type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM) {
                    keep(type);
                }
                open.addAll(type.getEnclosedElements());
            }
        }
        return false;
    }

    private void keep(TypeElement type) {
        var comment = comment(type);
        var words = new TreeMap<String, String>(comment.parameters());
        words.put(".", comment.text());
        if (type.getKind() == ElementKind.ENUM) {
            type.getEnclosedElements().stream()
                    .filter(constant -> constant.getKind() == ElementKind.ENUM_CONSTANT)
                    .forEach(constant -> words.put(
                            constant.getSimpleName().toString(),
                            comment(constant).text()));
        }
        for (var linked : comment.links()) {
            var found = found(type, linked);
            if (found != null) {
                comment(found).parameters().forEach(words::putIfAbsent);
            }
        }
        words.values().removeIf(String::isEmpty);
        if (!words.isEmpty()) {
            write(type, words);
        }
    }

    private Comment comment(Element element) {
        return Comment.of(processingEnv.getElementUtils().getDocComment(element));
    }

    /** A type as a comment of another one names it: of its own package, or one that its file imports and uses. */
    private TypeElement found(TypeElement type, String name) {
        var elements = processingEnv.getElementUtils();
        for (var place : List.of(
                type.getQualifiedName() + ".", elements.getPackageOf(type).getQualifiedName() + ".", "")) {
            var found = elements.getTypeElement(place + name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void write(TypeElement type, TreeMap<String, String> words) {
        var file = FOLDER + processingEnv.getElementUtils().getBinaryName(type) + ".properties";
        var text = new StringWriter();
        words.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        try (var out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", file, type)
                .openOutputStream()) {
            out.write(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
