package org.performanceplatform.cli.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsImportTest {

    @Test
    void the_services_are_sent_when_all_of_their_figures_are_there(@TempDir Path folder) throws Exception {
        // Given
        Path file = Files.writeString(
                folder.resolve("services.csv"),
                "Abbr,Department,Agency/body,Agency abbr,Name of service,Slug,2014-Q4 Vol.\n"
                        + "DfT,Department for Transport,Vehicle Office,VO,Tax a vehicle,dft-tax,1\n");
        Spreadsheet spreadsheet = Spreadsheet.read(file);
        List<String> sent = new ArrayList<>();

        // When
        new TransactionsImport(null, null, null, null).send(spreadsheet, (type, sending) -> sent.add(type));

        // Then
        assertThat(sent).containsExactly("summaries", "services");
    }
}
