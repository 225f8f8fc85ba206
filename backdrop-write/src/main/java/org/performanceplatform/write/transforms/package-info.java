/**
 * Making records of a data set from those of others, after every change of these ({@code docs/transforms.md}): which transforms
 * there are ({@code planning}), what each has done ({@code queue}), what it computes ({@code formulas}), and doing it
 * ({@code running}).
 */
package org.performanceplatform.write.transforms;
