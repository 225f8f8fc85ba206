package org.performanceplatform.spotlight.lists;

/** A list of dashboards of one type. */
public enum ListKind {
    WEB_TRAFFIC("content", "/performance/web-traffic", "Web traffic dashboards", "Example: Cabinet office"),
    OTHER("other", "/performance/other", "Other performance dashboards", "Example: G-Cloud");

    private final String dashboardType;
    private final String path;
    private final String heading;
    private final String example;

    ListKind(String dashboardType, String path, String heading, String example) {
        this.dashboardType = dashboardType;
        this.path = path;
        this.heading = heading;
        this.example = example;
    }

    String dashboardType() {
        return dashboardType;
    }

    public String path() {
        return path;
    }

    /** Its name among the links of the header. */
    public String nav() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String heading() {
        return heading;
    }

    public String example() {
        return example;
    }
}
