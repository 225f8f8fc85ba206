/**
 * The two databases of the platform without an installation: a MongoDB server in Java whose acknowledged writes survive
 * {@code kill -9}, and a real PostgreSQL unpacked from a jar. Both keep their files in a directory and listen on 127.0.0.1 only.
 */
package org.performanceplatform.stores;
