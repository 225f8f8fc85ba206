package org.performanceplatform.acceptance.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The figures that the platform is held to are themselves what the published spreadsheet says. */
class TransactionVolumesFileTest {

    @Test
    void the_spreadsheet_has_283_services_with_a_total_in_all_21_quarters() throws IOException {
        var services = TransactionVolumesFile.servicesWithEveryTotal(ReferenceFolder.transactionVolumes());

        assertThat(services).hasSize(283).allSatisfy(service -> assertThat(service.total())
                .hasSize(21));
        assertThat(services.stream().filter(service -> service.digital().size() == 21))
                .hasSize(146);
    }

    @Test
    void vehicle_tax_had_12_222_685_transactions_in_early_2016_of_which_9_745_504_digital() throws IOException {
        var services = TransactionVolumesFile.servicesWithEveryTotal(ReferenceFolder.transactionVolumes());

        var vehicleTax = services.stream()
                .filter(service -> service.slug().equals("dft-tax-a-vehicle"))
                .findFirst()
                .orElseThrow();
        assertThat(vehicleTax.total()).containsEntry(LocalDate.of(2016, 1, 1), 12_222_685L);
        assertThat(vehicleTax.digital()).containsEntry(LocalDate.of(2016, 1, 1), 9_745_504L);
    }
}
