package org.performanceplatform.acceptance.platform;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Tests that need no platform first, then those of each kind of platform together, so that each kind starts once. Among
 * those, the ones that ask to be {@linkplain OnPlatform#first() first} are.
 */
public final class GroupedByPlatform implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(GroupedByPlatform::group)
                        .thenComparing(GroupedByPlatform::isLater)
                        .thenComparing(descriptor -> descriptor.getTestClass().getName()));
    }

    private static int group(ClassDescriptor descriptor) {
        return descriptor
                .findAnnotation(OnPlatform.class)
                .map(needed -> 1 + needed.value().ordinal())
                .orElse(0);
    }

    private static boolean isLater(ClassDescriptor descriptor) {
        return descriptor
                .findAnnotation(OnPlatform.class)
                .map(needed -> !needed.first())
                .orElse(false);
    }
}
