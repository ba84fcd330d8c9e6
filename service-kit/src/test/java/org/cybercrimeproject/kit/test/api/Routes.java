package org.cybercrimeproject.kit.test.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The methods of resources that answer requests, held against the document both ways, with their roles. */
public final class Routes {

    private static final Pattern SETTING = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

    /**
     * What answers at an address.
     *
     * @param roles those that may call it; empty for everybody; null when it does not say
     * @param produces whether it says what it answers with: else the first writer at hand decides
     */
    public record Route(String method, String path, Set<String> roles, boolean produces, String where) {}

    private Routes() {}

    /** The routes of the service under test: of its own classes and of the kit's. */
    public static List<Route> ofService() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.cybercrimeproject");
        return of(
                classes,
                name -> org.eclipse.microprofile.config.ConfigProvider.getConfig()
                        .getOptionalValue(name, String.class)
                        .orElse(null));
    }

    /** The routes of some classes; settings in their paths are looked up. */
    public static List<Route> of(JavaClasses classes, UnaryOperator<String> settings) {
        var routes = new ArrayList<Route>();
        for (var type : classes) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            for (var method : type.getAllMethods()) {
                verb(method)
                        .ifPresent(verb -> routes.add(new Route(
                                verb,
                                template(type.getAnnotationOfType(Path.class).value(), method, settings),
                                roles(type, method),
                                type.isAnnotatedWith(Produces.class) || method.isAnnotatedWith(Produces.class),
                                type.getSimpleName() + "." + method.getName())));
            }
        }
        return routes;
    }

    /** What the document has and the service does not, and the other way round; empty when they are equal. */
    public static List<String> faults(Contract contract, List<Route> routes) {
        var documented = new TreeMap<String, Operation>();
        contract.operations().forEach(it -> documented.put(it.method() + " " + it.path(), it));
        var answered = new TreeMap<String, Route>();
        var faults = new ArrayList<String>();
        for (var route : routes) {
            var key = route.method() + " " + route.path();
            if (answered.put(key, route) != null) {
                faults.add(key + " is answered by two methods, one of them " + route.where());
            }
        }
        documented.keySet().stream()
                .filter(key -> !answered.containsKey(key))
                .forEach(key -> faults.add(key + " is documented, but nothing answers there"));
        answered.forEach((key, route) -> {
            var operation = documented.get(key);
            if (operation == null) {
                faults.add(key + " answers (" + route.where() + "), but is not documented");
            } else if (route.roles() == null) {
                faults.add(key + " (" + route.where() + ") does not say who may call it");
            } else if (!route.produces()) {
                faults.add(key + " (" + route.where() + ") does not say what it produces");
            } else if (!route.roles().equals(roles(operation))) {
                faults.add(key + " is for " + route.roles() + ", the document says " + roles(operation));
            }
        });
        return faults;
    }

    /** The roles that the document asks for; empty when it can be called without a token. */
    private static Set<String> roles(Operation operation) {
        var roles = new TreeSet<String>();
        for (var requirement : operation.node().path("security")) {
            if (requirement.isEmpty()) {
                return Set.of();
            }
            requirement.forEach(scopes -> scopes.forEach(scope -> roles.add(scope.asText())));
        }
        return roles;
    }

    private static java.util.Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value())
                .findFirst();
    }

    private static Set<String> roles(JavaClass type, JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class)) {
            return Set.of();
        }
        if (method.isAnnotatedWith(RolesAllowed.class)) {
            return new TreeSet<>(
                    List.of(method.getAnnotationOfType(RolesAllowed.class).value()));
        }
        if (type.isAnnotatedWith(RolesAllowed.class)) {
            return new TreeSet<>(
                    List.of(type.getAnnotationOfType(RolesAllowed.class).value()));
        }
        return type.isAnnotatedWith(PermitAll.class) ? Set.of() : null;
    }

    private static String template(String ofClass, JavaMethod method, UnaryOperator<String> settings) {
        var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var path = ("/" + ofClass + "/" + own).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
        var set = SETTING.matcher(path).replaceAll(match -> {
            var value = settings.apply(match.group(1));
            return value != null ? value : match.group(2) == null ? match.group() : match.group(2);
        });
        return withoutPatterns(set);
    }

    /** {@code {id: [0-9]{8}}} is {@code {id}} in a document. */
    static String withoutPatterns(String path) {
        var plain = new StringBuilder();
        var depth = 0;
        var name = false;
        for (var c : path.toCharArray()) {
            if (c == '{' && depth++ == 0) {
                name = true;
                plain.append(c);
            } else if (c == '}' && --depth == 0) {
                plain.append(c);
            } else if (depth == 0 || depth == 1 && name) {
                name = depth == 0 || c != ':';
                if (name && !(depth == 1 && Character.isWhitespace(c))) {
                    plain.append(c);
                }
            }
        }
        return plain.toString();
    }
}
