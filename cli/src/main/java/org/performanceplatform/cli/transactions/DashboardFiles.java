package org.performanceplatform.cli.transactions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** One dashboard for each service, as a file of {@code ./pp apply} has it: what is left out has its default. */
final class DashboardFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_COSTS = 1500;
    private static final int LONGEST_NOTES = 1000;
    private static final int LONGEST_LINK_TITLE = 100;
    static final int LONGEST_ADDRESS = 200;
    private static final Set<String> CUSTOMERS =
            Set.of("Business", "Individuals", "Business and individuals", "Charity");
    private static final Set<String> BUSINESS_MODELS =
            Set.of("Department budget", "Fees and charges", "Taxpayers", "Fees and charges, and taxpayers");

    private DashboardFiles() {}

    static ObjectNode of(Service service) {
        ObjectNode dashboard = JSON.createObjectNode()
                .put("slug", service.slug())
                .put("title", cut(service.name(), LONGEST_TITLE))
                .put("status", "published")
                .put("dashboard_type", "high-volume-transaction");
        dashboard.set("organisation", OrganisationFiles.reference(service));
        put(dashboard, "description", cut(service.description(), LONGEST_DESCRIPTION));
        put(dashboard, "costs", cut(service.costs(), LONGEST_COSTS));
        put(dashboard, "other_notes", cut(service.otherNotes(), LONGEST_NOTES));
        put(dashboard, "customer_type", CUSTOMERS.contains(service.customerType()) ? service.customerType() : "");
        put(
                dashboard,
                "business_model",
                BUSINESS_MODELS.contains(service.businessModel()) ? service.businessModel() : "");
        if (hasLink(service)) {
            dashboard
                    .putArray("links")
                    .addObject()
                    .put("type", "transaction")
                    .put(
                            "title",
                            cut(service.linkText().isEmpty() ? service.name() : service.linkText(), LONGEST_LINK_TITLE))
                    .put("url", service.address());
        }
        dashboard.set("modules", modules(service));
        return dashboard;
    }

    static boolean hasLink(Service service) {
        return service.address().matches("https?://\\S+") && service.address().length() <= LONGEST_ADDRESS;
    }

    private static ArrayNode modules(Service service) {
        ArrayNode modules = JSON.createArrayNode();
        CoveredPeriod.Length year = CoveredPeriod.Length.YEAR;
        modules.add(kpi(
                service,
                "transactions-per-year",
                "Transactions per year",
                "number_of_transactions",
                largeNumber("number")));
        if (service.any(year, figures -> figures.totalCost().isPresent())) {
            modules.add(kpi(service, "total-cost", "Total cost", "total_cost", largeNumber("currency")));
        }
        if (service.any(year, figures -> figures.cost().number().isPresent())) {
            ObjectNode pence = JSON.createObjectNode().put("type", "currency").put("pence", true);
            modules.add(kpi(service, "cost-per-transaction", "Cost per transaction", "cost_per_transaction", pence));
        }
        modules.add(bars(service, "transactions-per-quarter", "Transactions per quarter", "number_of_transactions"));
        if (service.figures().stream().anyMatch(figures -> figures.takeUp().isPresent())) {
            ObjectNode takeUp = bars(service, "digital-take-up-per-quarter", "Digital take-up", "digital_takeup");
            ObjectNode options = (ObjectNode) takeUp.get("options");
            options.putObject("format").put("type", "percent");
            options.putObject("axes").putArray("y").addObject().put("label", "Percentage digital take-up");
            modules.add(takeUp);
        }
        return modules;
    }

    private static ObjectNode kpi(Service service, String slug, String title, String field, ObjectNode format) {
        ObjectNode module = module(service, CoveredPeriod.Length.YEAR, "kpi", slug, title, "_timestamp:descending");
        module.putObject("options")
                .put("value-attribute", field)
                .put("classes", "cols3")
                .set("format", format);
        return module;
    }

    private static ObjectNode bars(Service service, String slug, String title, String field) {
        ObjectNode module = module(
                service, CoveredPeriod.Length.QUARTER, "bar_chart_with_number", slug, title, "_timestamp:ascending");
        module.putObject("options").put("value-attribute", field).put("axis-period", "quarter");
        return module;
    }

    private static ObjectNode module(
            Service service, CoveredPeriod.Length length, String type, String slug, String title, String order) {
        ObjectNode module = JSON.createObjectNode()
                .put("type", type)
                .put("slug", slug)
                .put("title", title)
                .put("data_group", DataSetFiles.GROUP)
                .put("data_type", DataSetFiles.SUMMARIES);
        ObjectNode query = module.putObject("query_parameters");
        query.putArray("filter_by").add("service_id:" + service.slug()).add("type:" + length.type());
        query.put("sort_by", order);
        return module;
    }

    private static ObjectNode largeNumber(String type) {
        return JSON.createObjectNode().put("type", type).put("magnitude", true).put("sigfigs", 3);
    }

    private static void put(ObjectNode dashboard, String field, String text) {
        if (!text.isEmpty()) {
            dashboard.put(field, text);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
