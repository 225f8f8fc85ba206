/** What each type of transform computes: from rows of the read API to results, without any input or output. */
package org.performanceplatform.write.transforms.formulas;
