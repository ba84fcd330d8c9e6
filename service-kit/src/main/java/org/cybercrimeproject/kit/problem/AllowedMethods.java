package org.cybercrimeproject.kit.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;

/**
 * The methods that an address takes (RFC 9110 §10.2.1). The framework knows only which methods occur somewhere in the
 * class that answers there; this asks its own matching of paths, with the paths of each method.
 */
@Singleton
public class AllowedMethods {

    private static final Pattern SETTING = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

    private final Map<String, RequestMapper<String>> byMethod;

    @Inject
    AllowedMethods(BeanManager beans, Config config) {
        this(
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .<Class<?>>map(bean -> bean.getBeanClass())
                        .distinct()
                        .toList(),
                name -> config.getOptionalValue(name, String.class).orElse(null));
    }

    /** @param settings gives the value of a setting that stands in a path, or null */
    AllowedMethods(List<Class<?>> classes, UnaryOperator<String> settings) {
        var paths = new TreeMap<String, ArrayList<RequestPath<String>>>();
        for (var type : classes) {
            var root = type.getAnnotation(Path.class);
            if (root == null) {
                continue;
            }
            for (var method : type.getMethods()) {
                verb(method).ifPresent(verb -> {
                    var template = resolved(template(root, method), settings);
                    paths.computeIfAbsent(verb, any -> new ArrayList<>())
                            .add(new RequestPath<>(false, new URITemplate(template, false), template));
                });
            }
        }
        byMethod = new TreeMap<>();
        paths.forEach((verb, templates) -> byMethod.put(verb, new RequestMapper<>(templates)));
    }

    /** The methods that a path takes, in order; none where nothing is. */
    public SortedSet<String> of(String path) {
        var allowed = new TreeSet<String>();
        byMethod.forEach((verb, templates) -> {
            if (templates.map(path) != null) {
                allowed.add(verb);
            }
        });
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        if (!allowed.isEmpty()) {
            allowed.add("OPTIONS");
        }
        return allowed;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String template(Path root, Method method) {
        var part = method.getAnnotation(Path.class);
        var whole = "/" + root.value() + "/" + (part == null ? "" : part.value());
        return whole.replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", "");
    }

    private static String resolved(String template, UnaryOperator<String> settings) {
        return SETTING.matcher(template).replaceAll(match -> {
            var value = settings.apply(match.group(1));
            return java.util.regex.Matcher.quoteReplacement(value != null ? value : String.valueOf(match.group(2)));
        });
    }
}
