package org.performanceplatform.stagecraft.files;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a folder of files says: the configuration of a platform, or a part of it. Each list is a file, but for the
 * dashboards, of which each is one.
 *
 * @param organisationTypes those that are not there by themselves
 * @param moduleTypes those that are not built in
 */
@Schema(name = "ConfigurationFiles", additionalProperties = Schema.False.class)
public record ConfigurationFiles(
        List<NamedEntry> organisationTypes,
        List<OrganisationEntry> organisations,
        List<NamedEntry> dataGroups,
        List<DataTypeEntry> dataTypes,
        List<DataSetEntry> dataSets,
        List<ModuleTypeEntry> moduleTypes,
        List<DashboardEntry> dashboards) {}
