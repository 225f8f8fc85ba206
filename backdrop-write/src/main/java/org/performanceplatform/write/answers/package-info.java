/** What clients are answered: JSON in the form of the reference. */
package org.performanceplatform.write.answers;
