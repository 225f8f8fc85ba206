package org.performanceplatform.stagecraft;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.performanceplatform.stagecraft.openidconnect.FakeProvider;

/** A test against the running service; all of them share one. */
@QuarkusTest
@QuarkusTestResource(Postgresql.class)
@QuarkusTestResource(FakeProvider.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StagecraftTest {}
