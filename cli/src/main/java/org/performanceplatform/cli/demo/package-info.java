/** Fictional services, a website, an agency and a market that show what the platform does: their configuration is in {@code cli/demo}, their records are made up here. */
package org.performanceplatform.cli.demo;
