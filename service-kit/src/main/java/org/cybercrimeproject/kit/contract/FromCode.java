package org.cybercrimeproject.kit.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * What only the code knows of operations and schemas, written into the document when the service is built: the markers
 * of a method ({@link Creates}, {@link Versioned}, {@link Withdrawable}), the words of a record's Javadoc, and which of
 * its components are always there ({@link Always}). {@link ContractFilter} makes the contract of it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class FromCode implements OASFilter {

    /** Where the markers of an operation stand until {@link ContractFilter} has read them. */
    static final String MARKERS = "x-markers";

    private static final String OURS = "org.cybercrimeproject.";
    private static final String PAGE = "Page";
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);

    /** FooView, FooSummary, CreateFoo and RecordFoo are about a FooState. */
    private static final List<String> SHOWN =
            List.of("(.*\\.)(\\w+)(?:View|Summary|Details)$", "(.*\\.)(?:Create|Record)(\\w+)$");

    private static final List<Class<?>> OF_METHODS = List.of(Creates.class, Versioned.class);

    private final IndexView index;

    public FromCode(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var methods = new TreeMap<String, MethodInfo>();
        for (var operation : index.getAnnotations(OPERATION)) {
            methods.put(
                    operation.value("operationId").asString(),
                    operation.target().asMethod());
        }
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> mark(operation, methods)));
        var classes = classes();
        var always = new TreeMap<String, List<String>>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            var type = classOf(name, schema, classes);
            describe(schema, type);
            always.put(name, always(type, schema));
        });
        RequiredInAnswers.require(document, always);
    }

    private static void mark(Operation operation, TreeMap<String, MethodInfo> methods) {
        var method = methods.get(operation.getOperationId());
        var markers = new ArrayList<String>();
        OF_METHODS.stream()
                .filter(marker -> method.hasDeclaredAnnotation(DotName.createSimple(marker)))
                .forEach(marker -> markers.add(marker.getSimpleName()));
        if (method.declaringClass().hasDeclaredAnnotation(DotName.createSimple(Withdrawable.class))) {
            markers.add(Withdrawable.class.getSimpleName());
        }
        operation.addExtension(MARKERS, markers);
    }

    /** The suite's own records and enumerations by the names that their schemas have. */
    private TreeMap<String, List<ClassInfo>> classes() {
        var classes = new TreeMap<String, List<ClassInfo>>();
        for (var type : index.getKnownClasses()) {
            if (type.name().toString().startsWith(OURS) && (type.isRecord() || type.isEnum())) {
                var seen = classes.computeIfAbsent(schemaName(type), name -> new ArrayList<>());
                // An index made of several knows some classes twice.
                if (seen.stream().noneMatch(other -> other.name().equals(type.name()))) {
                    seen.add(type);
                }
            }
        }
        return classes;
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : type.simpleName();
    }

    private static ClassInfo classOf(String name, Schema schema, TreeMap<String, List<ClassInfo>> classes) {
        var all = classes.getOrDefault(name, name.startsWith(PAGE) ? classes.getOrDefault(PAGE, List.of()) : List.of());
        // Internal records may be called the same; what the API shows has the schema's properties.
        var found = all.size() < 2
                ? all
                : all.stream().filter(type -> has(type, schema)).toList();
        if (found.size() > 1) {
            throw new IllegalStateException("The schema " + name + " could be one of several types; give the one that"
                    + " is answered or sent a name of its own, @Schema(name = …): " + found);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static boolean has(ClassInfo type, Schema schema) {
        var properties = schema.getProperties() == null
                ? Set.<String>of()
                : schema.getProperties().keySet();
        var components = type.isRecord()
                ? type.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .toList()
                : List.<String>of();
        return components.containsAll(properties) && type.isRecord() != properties.isEmpty();
    }

    private static void describe(Schema schema, ClassInfo type) {
        if (type == null) {
            return;
        }
        var words = Words.ofType(type.name().toString());
        if (schema.getDescription() == null && words.text() != null) {
            schema.description(words.text());
        }
        if (schema.getProperties() == null) {
            return;
        }
        var others = others(type);
        schema.getProperties().forEach((name, property) -> {
            var said = words.of(name, others);
            if (property.getDescription() == null && said != null) {
                property.description(said);
            }
        });
    }

    private static List<String> always(ClassInfo type, Schema schema) {
        if (type == null || !type.isRecord() || schema.getProperties() == null) {
            return List.of();
        }
        var properties = schema.getProperties().keySet();
        var always = new ArrayList<String>();
        type.recordComponents().stream()
                .filter(component -> component.type().kind() == Type.Kind.PRIMITIVE)
                .map(RecordComponentInfo::name)
                .filter(properties::contains)
                .forEach(always::add);
        var named = type.declaredAnnotation(DotName.createSimple(Always.class));
        if (named != null) {
            always.addAll(List.of(named.value().asStringArray()));
        }
        if (!properties.containsAll(always)) {
            throw new IllegalStateException(type + " has no such components: " + always);
        }
        return always;
    }

    /** Records that say what the components mean that this one has of them: its parts, and the state that it shows. */
    private static List<Words> others(ClassInfo type) {
        var others = new ArrayList<Words>();
        if (type.isRecord()) {
            type.recordComponents().stream()
                    .filter(component -> component.hasAnnotation(UNWRAPPED))
                    .forEach(part -> others.add(Words.ofType(part.type().name().toString())));
        }
        var name = type.name().toString();
        SHOWN.stream()
                .map(shown -> name.replaceFirst(shown, "$1$2State"))
                .filter(state -> !state.equals(name))
                .forEach(state -> others.add(Words.ofType(state)));
        return others;
    }
}
