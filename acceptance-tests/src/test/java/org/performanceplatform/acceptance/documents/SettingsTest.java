package org.performanceplatform.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.performanceplatform.acceptance.architecture.PlatformModule;

/** What an operator can set is written down. */
class SettingsTest {

    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String NAME = "io.smallrye.config.WithName";

    @ParameterizedTest
    @EnumSource(
            value = PlatformModule.class,
            names = {"WRITE", "READ", "STAGECRAFT", "SPOTLIGHT"})
    void every_setting_of_a_service_is_named_in_its_readme_or_under_docs(PlatformModule service) {
        List<String> settings = settings(service);
        String pages = Document.all()
                .filter(page -> page.path().startsWith("docs") || page.path().startsWith(service.folder()))
                .map(Document::text)
                .collect(Collectors.joining());

        assertThat(settings).contains("stagecraft.service-token").allSatisfy(setting -> assertThat(pages)
                .contains("`" + setting + "`"));
    }

    private static List<String> settings(PlatformModule service) {
        return service.classes().stream()
                .flatMap(type -> annotation(type.tryGetAnnotationOfType(MAPPING), "prefix").stream()
                        .flatMap(prefix -> settings(type, prefix)))
                .toList();
    }

    private static Stream<String> settings(JavaClass type, String prefix) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .flatMap(method -> {
                    String name = prefix.isEmpty() ? name(method) : prefix + "." + name(method);
                    JavaClass value = method.getRawReturnType();
                    boolean group =
                            value.isInterface() && value.getPackageName().startsWith(PlatformModule.ROOT);
                    return group ? settings(value, name) : Stream.of(name);
                });
    }

    private static String name(JavaMethod method) {
        return annotation(method.tryGetAnnotationOfType(NAME), "value")
                .orElseGet(() -> method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> annotation(Optional<? extends JavaAnnotation<?>> found, String property) {
        return found.flatMap(annotation -> annotation.get(property)).map(Object::toString);
    }
}
