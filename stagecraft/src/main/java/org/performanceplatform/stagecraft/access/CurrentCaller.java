package org.performanceplatform.stagecraft.access;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the request that is being answered. */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.ANONYMOUS;

    public Caller get() {
        return caller;
    }

    void is(Caller known) {
        caller = known;
    }
}
