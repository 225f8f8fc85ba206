package org.performanceplatform.stagecraft.dashboards;

import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraft.modules.ModuleTree;
import org.performanceplatform.stagecraft.organisations.Lineage;

/**
 * A dashboard with everything that its forms show.
 *
 * @param lineage its organisation and what is above that; empty where there is none
 */
public record DashboardContent(Dashboard dashboard, Lineage lineage, List<LinkForm> links, ModuleTree modules) {

    /** The link to the service itself, if there is exactly one. */
    public Optional<LinkForm> transactionLink() {
        List<LinkForm> found = linksOfType(Link.TRANSACTION);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    public List<LinkForm> otherLinks() {
        return linksOfType(Link.OTHER);
    }

    private List<LinkForm> linksOfType(String type) {
        return links.stream().filter(link -> link.type().equals(type)).toList();
    }
}
