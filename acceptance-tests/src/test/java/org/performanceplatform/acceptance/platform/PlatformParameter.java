package org.performanceplatform.acceptance.platform;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the running platform to the tests: one for all classes that want the same contents. */
final class PlatformParameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var contents =
                context.getRequiredTestClass().getAnnotation(OnPlatform.class).value();
        return CurrentPlatform.of(context).holding(contents);
    }
}
