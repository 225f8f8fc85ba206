/** Who may write: the tokens that stagecraft signs, checked here without asking it. */
package org.performanceplatform.write.tokens;
