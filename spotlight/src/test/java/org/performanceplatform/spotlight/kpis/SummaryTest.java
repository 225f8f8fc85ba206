package org.performanceplatform.spotlight.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static Service service(Map<Kpi, Double> figures) {
        return new Service(null, figures);
    }

    @Test
    void a_total_of_some_of_the_services_says_of_how_many() {
        // Given
        List<Service> services = List.of(
                service(Map.of(Kpi.TRANSACTIONS, 100.0, Kpi.TOTAL_COST, 250.0)),
                service(Map.of(Kpi.TRANSACTIONS, 300.0)));

        // When
        Summary cost = Summary.of(Kpi.TOTAL_COST, services);

        // Then
        assertThat(cost.text()).isEqualTo("£250");
        assertThat(cost.partial()).isTrue();
        assertThat(cost.coverage()).isEqualTo("1 of 2 services");
        assertThat(Summary.of(Kpi.TRANSACTIONS, services).partial()).isFalse();
        assertThat(Summary.of(Kpi.DIGITAL_TAKE_UP, services).partial()).isFalse();
    }
}
