/** The configuration of a platform as a folder of readable files: {@code ./pp export} and {@code ./pp apply}. */
package org.performanceplatform.cli.configuration;
