package org.performanceplatform.stagecraft.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.performanceplatform.stagecraft.access.Role;

/** Keeps a role by its word. */
@Converter
public class RoleWord implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.word();
    }

    @Override
    public Role convertToEntityAttribute(String word) {
        return Role.named(word).orElseThrow();
    }
}
