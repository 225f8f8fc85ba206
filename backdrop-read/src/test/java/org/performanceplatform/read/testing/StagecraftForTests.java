package org.performanceplatform.read.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.performanceplatform.stagecraftclient.testing.InMemoryStagecraft;

/** The stagecraft that the service under test asks, which a test injects and fills. */
@Alternative
@Priority(1)
@Singleton
public class StagecraftForTests extends InMemoryStagecraft {}
