package org.performanceplatform.spotlight.modules;

import org.performanceplatform.stagecraftclient.Module;

/** What became of reading a module's data. */
public sealed interface Outcome {

    /** The module that was read. */
    Module module();

    /** Whether asking again in a moment would show nothing newer that is known to be missing. */
    default boolean isCurrent() {
        return !(this instanceof Away)
                && !(this instanceof Shown shown
                        && shown.shape().result().freshness().staleSince() != null);
    }

    /** There is something to show, even if it is only that there are no figures. */
    record Shown(Module module, Shape shape) implements Outcome {}

    /** Its data can't be had just now; asking again may help. */
    record Away(Module module) implements Outcome {}

    /** The read API refused its question; asking again changes nothing until the module or its data set is changed. */
    record Refused(Module module) implements Outcome {}

    /** A module that only holds others. */
    record Container(Module module) implements Outcome {}

    /** A module of a type that pages don't know. */
    record Unknown(Module module) implements Outcome {}
}
