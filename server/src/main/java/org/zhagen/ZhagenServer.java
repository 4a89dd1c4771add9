package org.zhagen;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The one application; its rooms are the packages below this one, and Spring Modulith checks who may use whom. Rooms
 * need not know what classes are called in other ones: beans go by their full names.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Zhagen")
public class ZhagenServer {}
