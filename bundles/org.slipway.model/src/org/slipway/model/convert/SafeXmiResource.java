package org.slipway.model.convert;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.slipway.model.kinds.Kinds;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XMI of installed kinds, closed to the world: EMF would otherwise load metamodels, and even classes, from wherever a file's
 * schemaLocation or namespace points, and the XML parser whatever an entity names.
 */
final class SafeXmiResource extends XMIResourceImpl {
    private static final int MAX_DEPTH = 200;

    SafeXmiResource(Kinds kinds) {
        super(URI.createURI("model.xmi"));
        new ClosedResourceSet(kinds).getResources().add(this);
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new SafeLoad(createXMLHelper());
    }

    /** Knows the installed metamodels and opens nothing. */
    private static final class ClosedResourceSet extends ResourceSetImpl {
        ClosedResourceSet(Kinds kinds) {
            setPackageRegistry(new EPackageRegistryImpl());
            kinds.packages().forEach(each -> getPackageRegistry().put(each.getNsURI(), each));
            getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
        }

        @Override
        public Resource getResource(URI uri, boolean loadOnDemand) {
            return null;
        }

        @Override
        public EObject getEObject(URI uri, boolean loadOnDemand) {
            return null;
        }
    }

    private static final class SafeLoad extends XMILoadImpl {
        SafeLoad(XMLHelper helper) {
            super(helper);
        }

        @Override
        protected SAXParser makeParser() throws ParserConfigurationException, SAXException {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH));
            return parser;
        }

        @Override
        protected DefaultHandler makeDefaultHandler() {
            return new SAXXMIHandler(resource, helper, options) {
                @Override
                protected EPackage getPackageForURI(String uri) {
                    EPackage known = packageRegistry.getEPackage(uri);
                    if (known == null) {
                        error(new PackageNotFoundException(uri, getLocation(), getLineNumber(), getColumnNumber()));
                    }
                    return known;
                }
            };
        }
    }
}
