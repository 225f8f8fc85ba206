/** Processes of this machine: known by number and start time, started, watched, started again and stopped. */
package org.performanceplatform.cli.processes;
