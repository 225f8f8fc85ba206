package org.performanceplatform.spotlight.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.performanceplatform.spotlight.kpis.Service;
import org.performanceplatform.spotlight.kpis.Services;
import org.performanceplatform.stagecraftclient.DashboardSummary;
import org.performanceplatform.stagecraftclient.OrganisationSummary;

class OrganisationsPageTest {

    private static final OrganisationSummary TRANSPORT =
            new OrganisationSummary("Department for Transport", "DfT", "department-for-transport");
    private static final OrganisationSummary VEHICLES =
            new OrganisationSummary("Vehicle Agency", "VA", "vehicle-agency");

    @Test
    void an_organisation_links_to_the_dashboard_that_is_about_itself() {
        // Given
        DashboardSummary ofAgency = dashboard("vehicle-agency-figures", "agency", VEHICLES);
        DashboardSummary ofDepartment = dashboard("transport-figures", "department", null);

        // When
        OrganisationsPage page = OrganisationsPage.of(
                new Services.All(List.of(service(VEHICLES), service(null)), true), List.of(ofAgency, ofDepartment));

        // Then
        OrganisationsPage.Department department = page.departments().get(0);
        assertThat(page.departments()).hasSize(1);
        assertThat(department.dashboard()).isEqualTo("transport-figures");
        assertThat(department.count()).isEqualTo(2);
        assertThat(department.agencies())
                .extracting(OrganisationsPage.Agency::dashboard)
                .containsExactly(null, "vehicle-agency-figures");
    }

    @Test
    void an_agency_without_services_is_listed_for_its_dashboard() {
        OrganisationsPage page = OrganisationsPage.of(
                new Services.All(List.of(), true), List.of(dashboard("vehicle-agency-figures", "agency", VEHICLES)));

        OrganisationsPage.Agency agency = page.departments().get(0).agencies().get(0);
        assertThat(agency.dashboard()).isEqualTo("vehicle-agency-figures");
        assertThat(agency.services()).isEmpty();
    }

    private static Service service(OrganisationSummary agency) {
        return new Service(dashboard("sorn", "transaction", agency), Map.of());
    }

    private static DashboardSummary dashboard(String slug, String type, OrganisationSummary agency) {
        return new DashboardSummary(slug, slug, type, TRANSPORT, agency, null);
    }
}
