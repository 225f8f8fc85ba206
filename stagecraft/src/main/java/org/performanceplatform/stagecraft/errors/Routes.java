package org.performanceplatform.stagecraft.errors;

/** Knows what can be done at a path. */
public interface Routes {

    /** The methods of a path, as an {@code Allow} header names them. */
    String allow(String path);
}
