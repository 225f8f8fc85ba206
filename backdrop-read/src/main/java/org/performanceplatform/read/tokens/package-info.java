/** Tokens with which stagecraft lets data sets be read that are closed to everyone else, checked here without asking it. */
package org.performanceplatform.read.tokens;
